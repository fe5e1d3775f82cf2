package io.leadlist.lead;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The twelve levels of seniority of the search grammar. */
public enum Seniority {
    /** The value {@code founder}. */
    FOUNDER("founder"),
    /** The value {@code owner}. */
    OWNER("owner"),
    /** The value {@code partner}. */
    PARTNER("partner"),
    /** The value {@code c_suite}. */
    C_SUITE("c_suite"),
    /** The value {@code vp}. */
    VP("vp"),
    /** The value {@code director}. */
    DIRECTOR("director"),
    /** The value {@code head}. */
    HEAD("head"),
    /** The value {@code manager}. */
    MANAGER("manager"),
    /** The value {@code senior}. */
    SENIOR("senior"),
    /** The value {@code mid-level}. */
    MID_LEVEL("mid-level"),
    /** The value {@code entry}. */
    ENTRY("entry"),
    /** The value {@code intern}. */
    INTERN("intern");

    private static final Map<Term, Seniority> BY_TERM =
            Arrays.stream(values()).collect(Collectors.toMap(level -> Term.of(level.wireName), Function.identity()));

    private final String wireName;

    Seniority(String wireName) {
        this.wireName = wireName;
    }

    /** {@return the spelling of the grammar, such as {@code c_suite} or {@code mid-level}} */
    public String wireName() {
        return wireName;
    }

    /**
     * Parses a level in any case, with words separated by spaces, hyphens or underscores: {@code C-Suite} is
     * {@link #C_SUITE} (<a href="{@docRoot}/docs/contract-decisions.md#32">decision 32</a>). Empty for any other text.
     *
     * @param text the text to read
     * @return the seniority, or empty if the text names none
     */
    public static Optional<Seniority> parse(String text) {
        return Optional.ofNullable(BY_TERM.get(Term.of(text)));
    }
}
