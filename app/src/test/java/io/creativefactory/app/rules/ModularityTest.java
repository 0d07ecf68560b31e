package io.creativefactory.app.rules;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

  @Test
  void every_room_uses_only_what_its_package_info_allows() {
    ApplicationModules.of("io.creativefactory").verify();
  }
}
