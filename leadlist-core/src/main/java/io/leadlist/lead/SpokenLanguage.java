package io.leadlist.lead;

import org.jspecify.annotations.Nullable;

/** A language that a person speaks, and the proficiency, as the source writes them. Immutable and thread-safe. */
public record SpokenLanguage(
        @Nullable String language, @Nullable String level) {
    public SpokenLanguage {
        PersonProfile.requireStorable("language", language);
        PersonProfile.requireStorable("level", level);
    }
}
