/// Google Ads API v26 and Data Manager API v1 over REST: the only place that knows their
/// parameters, errors and units.
@NamedInterface
@NullMarked
package io.creativefactory.platform.google;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
