package io.leadlist.lead;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The twelve levels of seniority of the search grammar. */
public enum Seniority {
    FOUNDER("founder"),
    OWNER("owner"),
    PARTNER("partner"),
    C_SUITE("c_suite"),
    VP("vp"),
    DIRECTOR("director"),
    HEAD("head"),
    MANAGER("manager"),
    SENIOR("senior"),
    MID_LEVEL("mid-level"),
    ENTRY("entry"),
    INTERN("intern");

    private static final Map<Term, Seniority> BY_TERM =
            Arrays.stream(values()).collect(Collectors.toMap(level -> Term.of(level.wireName), Function.identity()));

    private final String wireName;

    Seniority(String wireName) {
        this.wireName = wireName;
    }

    /** Returns the spelling of the grammar, such as {@code c_suite} or {@code mid-level}. */
    public String wireName() {
        return wireName;
    }

    /**
     * Parses a level in any case, with words separated by spaces, hyphens or underscores: {@code C-Suite} is
     * {@link #C_SUITE} (<a href="{@docRoot}/docs/contract-decisions.md#32">decision 32</a>). Empty for any other text.
     */
    public static Optional<Seniority> parse(String text) {
        return Optional.ofNullable(BY_TERM.get(Term.of(text)));
    }
}
