/// TikTok's API for Business v1.3: videos, campaigns, ad groups and ads by hand or Smart+, figures
/// and conversions. The facts come from TikTok's own SDK (tiktok/tiktok-business-api-sdk) and the
/// pages of business-api.tiktok.com/portal/docs that it names, read 2026-11-20.
@NamedInterface
@NullMarked
package io.creativefactory.platform.tiktok;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
