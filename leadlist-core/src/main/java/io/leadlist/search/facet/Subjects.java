package io.leadlist.search.facet;

import java.util.List;

/**
 * Many people, each with the present company, for a search that looks at one after the other. Their signatures lie side
 * by side in memory, so that nothing of those is touched of whom {@link Glance} sees that they are not found. Immutable
 * and thread-safe.
 */
public final class Subjects {
    private final Facets[] people;
    private final Facets[] companies;
    private final long[] personSignatures;
    private final long[] companySignatures;

    private Subjects(List<Facets> people, List<Facets> companies) {
        this.people = people.toArray(Facets[]::new);
        this.companies = companies.toArray(Facets[]::new);
        this.personSignatures = people.stream().mapToLong(Facets::signature).toArray();
        this.companySignatures = companies.stream().mapToLong(Facets::signature).toArray();
    }

    /** People, and the companies of each at the same index; {@link Facets#NONE} if it is not known. */
    public static Subjects ofPeople(List<Facets> people, List<Facets> companies) {
        return new Subjects(people, companies);
    }

    /** The one at an index. */
    public Subject get(int index) {
        return Subject.ofPerson(people[index], companies[index]);
    }

    long personSignature(int index) {
        return personSignatures[index];
    }

    long companySignature(int index) {
        return companySignatures[index];
    }
}
