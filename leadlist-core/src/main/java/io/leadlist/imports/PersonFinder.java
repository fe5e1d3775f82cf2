package io.leadlist.imports;

import io.leadlist.call.OrganizationId;
import io.leadlist.search.Directory;
import java.util.Collection;
import java.util.Map;

/**
 * Port: finds out who raw leads are. Implementations are thread-safe; they are never asked while a transaction is open.
 * What one throws is no answer for any lead of that call, see {@link ImportWorkerPolicy}.
 *
 * <p>The law: the answer has people for leads that were asked for, and for no others; for a lead with a LinkedIn URL or
 * an e-mail address only somebody whose record has it too; the same lead is always the same person, as long as the
 * source knows the same. Who is not found is not in the answer.
 */
@FunctionalInterface
public interface PersonFinder {
    /** The people whom these leads are. */
    Map<RawLead, FoundPerson> find(OrganizationId organization, Collection<RawLead> leads);

    /**
     * Looks into a directory, by the normal form of the LinkedIn URL, else of the e-mail address, else of title and
     * domain, else of title and company name; asks it twice for any number of leads.
     */
    static PersonFinder in(Directory directory) {
        return new DirectoryFinder(directory);
    }
}
