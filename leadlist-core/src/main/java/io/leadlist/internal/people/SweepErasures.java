package io.leadlist.internal.people;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Completes erasures: removes erased people that lists still have as members. A call may have been interrupted, or an
 * add that ran at the same time may have added the person.
 */
public final class SweepErasures {
    /** The user that the journal names, because no call is behind the change. */
    public static final UserId BY = new UserId("erasure");

    private static final int PEOPLE = 1_000;
    private final Settings settings;

    /** Creates the use case. */
    public SweepErasures(Settings settings) {
        this.settings = settings;
    }

    /** Removes erased people from all lists and returns the number of people that were members. */
    public long sweep(OrganizationId organization) {
        LeaveLists leaving = new LeaveLists(settings, organization, BY);
        long members = 0;
        @Nullable PersonId after = null;
        List<PersonId> page;
        do {
            page = page(organization, after);
            List<PersonId> present = members(organization, page);
            if (!present.isEmpty()) {
                leaving.leave(present, Integer.MAX_VALUE);
            }
            members += present.size();
            after = page.isEmpty() ? null : page.get(page.size() - 1);
        } while (page.size() == PEOPLE);
        return members;
    }

    private List<PersonId> members(OrganizationId organization, List<PersonId> page) {
        return page.isEmpty()
                ? List.of()
                : settings.storage()
                        .read(
                                organization,
                                transaction -> transaction.members().listsOf(page).keySet().stream()
                                        .map(PersonId.class::cast)
                                        .toList());
    }

    private List<PersonId> page(OrganizationId organization, @Nullable PersonId after) {
        return settings.storage()
                .read(organization, transaction -> transaction.erasure().erasedPeople(after, PEOPLE));
    }
}
