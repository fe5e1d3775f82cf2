package io.leadlist.contract;

import io.leadlist.admission.CompanyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.DomainName;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.storage.Uses;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Forwards every call; a fault overrides what differs. */
class ForwardingUses implements Uses {
    private final Uses delegate;

    ForwardingUses(Uses delegate) {
        this.delegate = delegate;
    }

    @Override
    public Map<LeadId, Use> last(Collection<? extends LeadId> leads, LeadListId except, Instant after) {
        return delegate.last(leads, except, after);
    }

    @Override
    public Optional<DomainName> mailDomain(PersonProfile profile) {
        return delegate.mailDomain(profile);
    }

    @Override
    public Map<PersonId, Employment> employments(Collection<PersonId> people) {
        return delegate.employments(people);
    }

    @Override
    public Map<DomainName, Set<CompanyId>> companies(Collection<DomainName> domains) {
        return delegate.companies(domains);
    }

    @Override
    public Map<CompanyKey, Integer> members(LeadListId list, Collection<Staff> companies, int atMost) {
        return delegate.members(list, companies, atMost);
    }

    @Override
    public Map<CompanyKey, Integer> used(
            Collection<Staff> companies, Collection<PersonId> except, Instant after, int atMost) {
        return delegate.used(companies, except, after, atMost);
    }

    @Override
    public void lock(Collection<? extends LeadId> leads) {
        delegate.lock(leads);
    }

    @Override
    public void release(Collection<? extends LeadId> leads) {
        delegate.release(leads);
    }
}
