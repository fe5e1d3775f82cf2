package io.leadlist.search.facet;

import java.util.Objects;

/**
 * A field of the search grammar, or a part of a field, for which people or companies have values. Immutable and
 * thread-safe.
 *
 * @param owner whether the facet belongs to the person, the company or the employees
 * @param name the path of the field, followed by the part where a field has several: {@code contact.seniority},
 *     {@code account.keyword.DESCRIPTION}; at most 100 characters
 */
public record Facet(FacetOwner owner, String name) {
    /**
     * Checks the components.
     *
     * @param owner whether the facet belongs to the person, the company or the employees
     * @param name the path of the field, followed by the part where a field has several
     */
    public Facet {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(name, "name");
    }

    /**
     * {@return a part of this facet}
     *
     * @param part the name of the part
     */
    public Facet part(String part) {
        return new Facet(owner, name + "." + part);
    }
}
