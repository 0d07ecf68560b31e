package io.creativefactory.app.studio;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Serves the studio's styles and scripts. Browsers ask each time whether they changed, so that a
/// new build is never drawn with an old style sheet.
@Configuration(proxyBeanMethods = false)
class StudioWeb implements WebMvcConfigurer {
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/studio/**")
        .addResourceLocations("classpath:/static/studio/")
        .setCacheControl(CacheControl.noCache());
  }
}
