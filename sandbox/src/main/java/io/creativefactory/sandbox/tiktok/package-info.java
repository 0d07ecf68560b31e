/// TikTok as its clients see it: API for Business v1.3 with its envelope, its rules and its
/// reports.
@NamedInterface
@NullMarked
package io.creativefactory.sandbox.tiktok;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
