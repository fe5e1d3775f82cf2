package io.leadlist.lead;

import java.util.Objects;

/** The record of a company: an id and a profile. Immutable and thread-safe. */
public record Company(CompanyId id, CompanyProfile profile) implements LeadRecord {
    /**
     * Checks the components.
     *
     * @param id the id of the company
     * @param profile the data of the company
     */
    public Company {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(profile, "profile");
    }

    /**
     * {@return a company with a profile}
     *
     * @param id the id of the company
     * @param profile the data of the company
     */
    public static Company of(CompanyId id, CompanyProfile profile) {
        return new Company(id, profile);
    }

    /** Returns false: the contract has no deleted companies. */
    @Override
    public boolean isDeleted() {
        return false;
    }
}
