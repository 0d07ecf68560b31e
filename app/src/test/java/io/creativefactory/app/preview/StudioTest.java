package io.creativefactory.app.preview;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/// A test against the studio on sample data, without a port.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = StudioPreview.class,
    properties = {
      "spring.main.banner-mode=off",
      "management.otlp.metrics.export.enabled=false",
      "management.tracing.export.otlp.enabled=false"
    })
@AutoConfigureMockMvc
public @interface StudioTest {}
