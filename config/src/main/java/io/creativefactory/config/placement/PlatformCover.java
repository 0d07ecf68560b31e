package io.creativefactory.config.placement;

import io.creativefactory.domain.Ratio;
import io.creativefactory.domain.editor.Placement;

/// What a platform lays over an ad of one shape: buttons, captions, names.
///
/// @param platform and placement, for example `Meta Reels ads`
/// @param covers what it covers, as shares of the frame
/// @param source where the figures come from
public record PlatformCover(
    String platform, Ratio ratio, Placement.Margins covers, String source) {}
