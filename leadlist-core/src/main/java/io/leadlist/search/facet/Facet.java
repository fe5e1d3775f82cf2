package io.leadlist.search.facet;

/**
 * Something that a person or a company can have values of: a field of the grammar, or a part of one. Immutable and
 * thread-safe.
 *
 * @param holder whose it is
 * @param name the path of the field, and of the part where there are several: {@code contact.seniority},
 *     {@code account.keyword.DESCRIPTION}; at most 100 characters
 */
public record Facet(FacetOwner holder, String name) {
    public Facet {
        name = name.intern(); // so that facets are found by comparing references
    }

    /** A part of this facet. */
    public Facet part(String part) {
        return new Facet(holder, name + "." + part);
    }
}
