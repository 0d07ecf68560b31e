package io.creativefactory.render.sound;

import io.creativefactory.domain.editor.Shot;
import io.creativefactory.domain.editor.Staging;
import java.time.Duration;

/// The own sound of one clip in one scene.
///
/// @param scene its id, for messages
/// @param at when the scene starts, from the ad's start
/// @param length of the scene
/// @param fades of the scene, which the sound follows
record Take(
    String scene, Shot.Footage footage, Duration at, Duration length, Staging.Fades fades) {}
