package io.leadlist.call;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The path of a value in the content of a call. It has names and 0-based indexes from the outside in, such as
 * {@code prospects, 0, firstName}. The names are those of the entities API, or of the argument if that API has no name
 * for it. Immutable and thread-safe.
 */
public record Path(List<Object> steps) {
    /** The path of the whole content. */
    public static final Path ROOT = new Path(List.of());

    /**
     * Creates a path.
     *
     * @param steps the steps of the path
     * @throws IllegalArgumentException if a step is neither a {@code String} nor an {@code Integer}
     */
    public Path {
        steps = List.copyOf(steps);
        for (Object step : steps) {
            if (!(step instanceof String) && !(step instanceof Integer)) {
                throw new IllegalArgumentException("a step of a path must be a String or an Integer, but is a "
                        + step.getClass().getName());
            }
        }
    }

    /**
     * {@return the path with these names and indexes}
     *
     * @param steps the steps of the path
     * @throws IllegalArgumentException if a step is neither a {@code String} nor an {@code Integer}
     */
    public static Path of(Object... steps) {
        return new Path(Arrays.asList(steps));
    }

    /**
     * {@return this path extended by a name}
     *
     * @param name the name of the component
     */
    public Path with(String name) {
        return appended(name);
    }

    /**
     * {@return this path extended by an index}
     *
     * @param index the position, from 0
     */
    public Path with(int index) {
        return appended(index);
    }

    private Path appended(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Path(longer);
    }

    /** Returns the path as text, such as {@code prospects[0].firstName}; {@code body} for the whole content. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(steps.isEmpty() ? "body" : "");
        for (Object step : steps) {
            if (step instanceof Integer index) {
                text.append('[').append(index).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(step);
            }
        }
        return text.toString();
    }
}
