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

    /** The grammar's spelling, for instance {@code c_suite} or {@code mid-level}. */
    public String wireName() {
        return wireName;
    }

    /**
     * Reads a level whatever its case, and whether spaces, hyphens or underscores part its words: {@code C-Suite} is
     * {@link #C_SUITE} (reading 32).
     */
    public static Optional<Seniority> parse(String text) {
        return Optional.ofNullable(BY_TERM.get(Term.of(text)));
    }
}
