package io.creativefactory.graph.run;

import io.creativefactory.domain.brief.Brief;
import io.creativefactory.domain.creative.Concept;
import io.creativefactory.domain.editor.Video;
import io.creativefactory.domain.intel.Intel;
import io.creativefactory.domain.publish.Publication;
import io.creativefactory.domain.testing.Assessment;
import io.creativefactory.domain.testing.TestPlan;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that a run has made so far; null or empty where its stage has not been reached.
///
/// @param assets the folder that the brief's media lie below
public record RunBook(
    Brief brief,
    Path assets,
    @Nullable Intel intel,
    List<Concept> concepts,
    List<Video> videos,
    List<Assessment> assessments,
    @Nullable TestPlan plan,
    List<Publication> publications) {}
