package io.leadlist.search.facet;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Whom a condition is asked of: a person with the present company, or a company with its employees. Immutable and
 * thread-safe.
 */
public final class Subject {
    private final Facets person;
    private final Facets company;
    private final List<Facets> employees;

    private Subject(Facets person, Facets company, List<Facets> employees) {
        this.person = Objects.requireNonNull(person, "person");
        this.company = Objects.requireNonNull(company, "company");
        this.employees = employees;
    }

    /** A person, whose company has these facets; {@link Facets#NONE} if it is not known. */
    public static Subject ofPerson(Facets person, Facets company) {
        return new Subject(person, company, List.of());
    }

    /** A company, whose employees have these facets. */
    public static Subject ofCompany(Facets company, Collection<Facets> employees) {
        return new Subject(Facets.NONE, company, List.copyOf(employees));
    }

    /**
     * Says whether it is met by one of those who hold the facet: by one person, one company, or any number of
     * employees.
     */
    boolean any(Condition.OfFacet condition) {
        return switch (condition.facet().holder()) {
            case PERSON -> condition.isMetBy(person);
            case COMPANY -> condition.isMetBy(company);
            case EMPLOYEE -> anyEmployee(condition);
        };
    }

    private boolean anyEmployee(Condition.OfFacet condition) {
        for (Facets employee : employees) {
            if (condition.isMetBy(employee)) {
                return true;
            }
        }
        return false;
    }
}
