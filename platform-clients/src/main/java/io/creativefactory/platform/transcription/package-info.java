/// Speech to text over `/v1/audio/transcriptions`, as OpenAI has it and Groq, vLLM, LocalAI,
/// Speaches and others have after it (https://platform.openai.com/docs/api-reference/audio read
/// 2026-11-21): the only place that knows its form, answers and errors.
@NamedInterface
@NullMarked
package io.creativefactory.platform.transcription;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
