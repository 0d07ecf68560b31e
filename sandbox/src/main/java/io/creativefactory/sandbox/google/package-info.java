/// Google as its clients see it: Google Ads API v26 with its rules, its errors, its query language
/// and its uploads, the token endpoint and the Data Manager API.
@NamedInterface
@NullMarked
package io.creativefactory.sandbox.google;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
