package io.leadlist.lead;

import org.jspecify.annotations.Nullable;

/** A language that a person speaks, and the proficiency, as the source writes them. Immutable and thread-safe. */
public record SpokenLanguage(
        @Nullable String language, @Nullable String level) {
    /**
     * Checks the components.
     *
     * @param language the language; may be null
     * @param level the level; may be null
     */
    public SpokenLanguage {
        PersonProfile.requireStorable("language", language);
        PersonProfile.requireStorable("level", level);
    }
}
