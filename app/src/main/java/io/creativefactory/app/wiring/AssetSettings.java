package io.creativefactory.app.wiring;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/// What may come into the asset library, from where, and how long it stays.
///
/// @param maxFile size of one file
/// @param maxLength of one clip or sound
/// @param maxItems in all
/// @param maxUploads begun and not finished at a time
/// @param folders watched folders of this machine; none by default
/// @param every how often they are looked at, and how long a file must have been left alone
/// @param unused how long nobody must have asked for something before it is deleted
/// @param clear whether retention deletes; without it, it only tells what is due
@Validated
@ConfigurationProperties(prefix = "factory-assets", ignoreUnknownFields = false)
record AssetSettings(
    @NotNull @DefaultValue("2GB") DataSize maxFile,
    @NotNull @DefaultValue("30m") Duration maxLength,
    @Min(1) @DefaultValue("100000") int maxItems,
    @Min(1) @DefaultValue("50") int maxUploads,
    @DefaultValue List<Path> folders,
    @NotNull @DefaultValue("1m") Duration every,
    @NotNull @DefaultValue("365d") Duration unused,
    @DefaultValue("false") boolean clear) {}
