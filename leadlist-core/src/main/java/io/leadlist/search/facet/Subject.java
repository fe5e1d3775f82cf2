package io.leadlist.search.facet;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whom a condition is asked of: a person with the present company, or a company with its employees. Immutable and thread-safe. */
public final class Subject {
    private final Map<Holder, Collection<Facets>> facets = new EnumMap<>(Holder.class);

    private Subject() {}

    /** A person, whose company has these facets; {@link Facets#NONE} if it is not known. */
    public static Subject ofPerson(Facets person, Facets company) {
        Subject subject = new Subject();
        subject.facets.put(Holder.PERSON, List.of(person));
        subject.facets.put(Holder.COMPANY, List.of(company));
        return subject;
    }

    /** A company, whose employees have these facets. */
    public static Subject ofCompany(Facets company, Collection<Facets> employees) {
        Subject subject = new Subject();
        subject.facets.put(Holder.COMPANY, List.of(company));
        subject.facets.put(Holder.EMPLOYEE, List.copyOf(employees));
        return subject;
    }

    /** The facets of those who hold them: one person, one company, or any number of employees. */
    Stream<Facets> facets(Holder holder) {
        return facets.getOrDefault(holder, List.of()).stream();
    }
}
