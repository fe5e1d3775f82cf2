package io.leadlist.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The ranges envelope of the grammar: a number within one of several bands. Immutable and thread-safe.
 *
 * <p>An entry is known by the {@link Band} its number lies in. {@link Mode#RANGE} matches when that band has a number in common with
 * one of {@code bands}; {@link Mode#ALL} when the entry has a number at all; {@link Mode#NONE} when it has none;
 * {@link Mode#UNRESTRICTED} always. Bands are given with {@code RANGE} only, and there at least one.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if bands and mode contradict each other.
 */
public record RangeFilter(Mode mode, List<Band> bands) {
    /** No restriction. */
    public static final RangeFilter UNRESTRICTED = new RangeFilter(Mode.UNRESTRICTED, List.of());

    /** How the bands are meant. */
    public enum Mode {
        /** Every entry matches. */
        UNRESTRICTED,
        /** Entries with a number in one of the bands match. */
        RANGE,
        /** Entries with a number match. */
        ALL,
        /** Entries without a number match. */
        NONE
    }

    public RangeFilter {
        Objects.requireNonNull(mode, "mode");
        bands = List.copyOf(bands);
        if ((mode == Mode.RANGE) == bands.isEmpty()) {
            throw new IllegalArgumentException("bands are needed with RANGE, and allowed with it alone");
        }
    }

    /** Entries with a number in one of these bands. */
    public static RangeFilter in(Band... bands) {
        return new RangeFilter(Mode.RANGE, List.of(bands));
    }

    /** Says whether nothing is asked for. */
    public boolean isEmpty() {
        return mode == Mode.UNRESTRICTED;
    }

    /** Says whether an entry with this number, if it has one, matches. */
    public boolean matches(Optional<Band> number) {
        return switch (mode) {
            case UNRESTRICTED -> true;
            case ALL -> number.isPresent();
            case NONE -> number.isEmpty();
            case RANGE ->
                number.filter(known -> bands.stream().anyMatch(known::overlaps)).isPresent();
        };
    }
}
