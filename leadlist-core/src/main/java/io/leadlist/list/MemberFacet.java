package io.leadlist.list;

import io.leadlist.lead.LeadType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A property by whose values the members of a list are counted. The values are those of the organization's records. */
public enum MemberFacet {
    /** The seniority of a person; a level that {@link io.leadlist.lead.Seniority} knows has its name there. */
    SENIORITY(false),
    /** The departments of a person. A person of several departments counts once in each, in at most 10. */
    DEPARTMENT(false),
    /** The industry of a person or of a company. */
    INDUSTRY(true),
    /** The employer of a person by its id; without an id, the company of the present work experience by its name. */
    COMPANY(false),
    /** The country of a person or of a company. */
    COUNTRY(true);

    private final boolean ofCompanies;

    MemberFacet(boolean ofCompanies) {
        this.ofCompanies = ofCompanies;
    }

    /**
     * {@return whether the records of this type have the property} Records of people have all of them.
     *
     * @param type the type of the list
     */
    public boolean appliesTo(LeadType type) {
        return type == LeadType.PERSON || ofCompanies;
    }

    /**
     * {@return the facets of the members of lists of this type}
     *
     * @param type the type of the list
     */
    public static Set<MemberFacet> of(LeadType type) {
        return Arrays.stream(values())
                .filter(facet -> facet.appliesTo(type))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MemberFacet.class)));
    }
}
