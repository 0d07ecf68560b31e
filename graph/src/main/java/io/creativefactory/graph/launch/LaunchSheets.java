package io.creativefactory.graph.launch;

import io.creativefactory.domain.TenantId;
import java.util.List;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/// What a launch would write, for people to read before it does. Reads only: nothing is created, on
/// no platform.
@NamedInterface("launch")
public interface LaunchSheets {

  /// One sheet for each platform that the creative goes to.
  ///
  /// @param item a creative in review, approved or not
  /// @throws io.creativefactory.domain.FactoryException NOT_FOUND
  List<LaunchSheet> of(TenantId tenant, UUID item);

  /// As [#of], and the platforms themselves check what needs no object yet, where they offer to:
  /// what they refuse stands among the faults.
  List<LaunchSheet> rehearsed(TenantId tenant, UUID item);
}
