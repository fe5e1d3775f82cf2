package io.leadlist.search.facet;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * An entry for which a {@link Condition} is evaluated: a person with the employer, or a company with its employees.
 * Immutable and thread-safe.
 */
public final class SearchableEntry {
    private final Facets person;
    private final Facets company;
    private final List<Facets> employees;

    private SearchableEntry(Facets person, Facets company, List<Facets> employees) {
        this.person = Objects.requireNonNull(person, "person");
        this.company = Objects.requireNonNull(company, "company");
        this.employees = employees;
    }

    /**
     * {@return an entry for a person}
     *
     * @param person the facets of the person
     * @param company the facets of the employer; {@link Facets#NONE} if it is unknown
     */
    public static SearchableEntry ofPerson(Facets person, Facets company) {
        return new SearchableEntry(person, company, List.of());
    }

    /**
     * {@return an entry for a company}
     *
     * @param company the facets of the company
     * @param employees the facets of each employee
     */
    public static SearchableEntry ofCompany(Facets company, Collection<Facets> employees) {
        return new SearchableEntry(Facets.NONE, company, List.copyOf(employees));
    }

    /**
     * Returns whether the person, the company or any of the employees, whichever the facet belongs to, meets the
     * condition.
     */
    boolean anyMeets(Condition.OfFacet condition) {
        return switch (condition.facet().owner()) {
            case PERSON -> condition.isMetBy(person);
            case COMPANY -> condition.isMetBy(company);
            case EMPLOYEE -> employees.stream().anyMatch(condition::isMetBy);
        };
    }
}
