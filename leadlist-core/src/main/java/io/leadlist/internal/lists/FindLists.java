package io.leadlist.internal.lists;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListDetails;
import io.leadlist.list.MemberPosition;
import io.leadlist.list.Permission;
import io.leadlist.reading.LeadListsPage;
import io.leadlist.reading.ListCursor;
import io.leadlist.reading.MemberCursor;
import io.leadlist.reading.MembersPage;
import io.leadlist.reading.PopulatedLeadList;
import io.leadlist.storage.Lists.SortKey;
import io.leadlist.storage.Members.MemberRecord;
import io.leadlist.storage.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads lists and their members. */
public final class FindLists {
    /** The maximum number of elements of a page, and of leads in one call. */
    public static final int MAX_PAGE = 1_000;

    private final Settings settings;

    /** Creates the use case. */
    public FindLists(Settings settings) {
        this.settings = settings;
    }

    /** Returns the list, if the caller may read it. */
    public LeadList find(Caller.Member caller, LeadListId id) {
        return settings.storage().read(caller.organization(), transaction -> find(transaction, caller, id));
    }

    /** Returns the list as of one of its versions. */
    public LeadList findAsOf(Caller.Member caller, LeadListId id, long version) {
        return read(caller, id, (transaction, list) -> {
            RequestedVersion.requireVersion("version", version, list.version());
            ListDetails details = transaction.journal().detailsAsOf(id, version).orElseGet(list::details);
            return transaction.journal().find(id, List.of(version)).stream()
                    .findFirst()
                    .map(change -> list.asOf(change, details))
                    .orElseThrow(() -> new LeadListNotFoundException(id));
        });
    }

    /** Returns the list with its members. */
    public PopulatedLeadList findPopulated(Caller.Member caller, LeadListId id) {
        return populated(find(caller, id));
    }

    /** Returns the list as of an earlier version, with its members of that version. */
    public PopulatedLeadList findPopulated(Caller.Member caller, LeadList asOf) {
        LeadList now = find(caller, asOf.id());
        if (!now.organization().equals(asOf.organization())) {
            throw new LeadListNotFoundException(asOf.id());
        }
        RequestedVersion.requireVersion("version", asOf.version(), now.version());
        return populated(asOf);
    }

    private PopulatedLeadList populated(LeadList list) {
        return new StoredLeadList(settings, list);
    }

    /** Returns a page of members. */
    public MembersPage members(Caller.Member caller, LeadListId id, @Nullable MemberCursor after, int limit) {
        requirePage(limit);
        return read(caller, id, (transaction, list) -> {
            if (after == null) {
                return page(transaction, list, MemberPosition.START, limit);
            }
            RequestedVersion.requireOf(id, after.list());
            RequestedVersion.requireVersion("cursor", after.asOf(), list.version());
            return page(transaction, list.atVersion(after.asOf()), after.after(), limit);
        });
    }

    private static MembersPage page(Transaction transaction, LeadList list, MemberPosition after, int limit) {
        List<MemberRecord> found = transaction.members().recordPage(list, after, limit + 1);
        List<MemberRecord> members = found.subList(0, Math.min(found.size(), limit));
        return new MembersPage(
                members.stream().map(StoredLeadList::populated).toList(),
                found.size() <= limit
                        ? Optional.empty()
                        : Optional.of(new MemberCursor(
                                list.id(),
                                list.version(),
                                members.get(limit - 1).member().position())));
    }

    /** Returns those of the leads that are members. */
    public Set<LeadId> membersAmong(Caller.Member caller, LeadListId id, Collection<? extends LeadId> leads) {
        if (leads.size() > MAX_PAGE) {
            throw new IllegalArgumentException("leads must be at most " + MAX_PAGE + ", but are " + leads.size());
        }
        return read(caller, id, (transaction, list) -> {
            Set<LeadId> ofType =
                    leads.stream().filter(lead -> lead.type() == list.type()).collect(Collectors.toSet());
            return ofType.isEmpty() ? Set.of() : transaction.members().among(id, ofType);
        });
    }

    /** Returns a page of the lists that the caller may read, the last changed list first. */
    public LeadListsPage lists(Caller.Member caller, @Nullable ListCursor after, int limit) {
        requirePage(limit);
        UserId reader = settings.reader(caller);
        PageRequest<SortKey> page = after == null
                ? PageRequest.first(limit + 1)
                : PageRequest.after(new SortKey(after.updatedAt(), after.after()), limit + 1);
        List<LeadList> found = settings.storage()
                .read(caller.organization(), transaction -> transaction.lists().recent(reader, page));
        List<LeadList> lists = found.subList(0, Math.min(found.size(), limit));
        return new LeadListsPage(
                lists,
                found.size() <= limit
                        ? Optional.empty()
                        : Optional.of(new ListCursor(
                                lists.get(limit - 1).updatedAt(),
                                lists.get(limit - 1).id())));
    }

    /** Returns the lists that hold a lead and that the caller may read, by id, the newest first. */
    public List<LeadList> holding(Caller.Member caller, LeadId lead, PageRequest<LeadListId> page) {
        requirePage(page.limit());
        Objects.requireNonNull(lead, "lead");
        return settings.storage()
                .read(
                        caller.organization(),
                        transaction -> transaction.lists().holding(lead, settings.reader(caller), page));
    }

    /**
     * Reads from a list that the caller may read. Looks the list up again at the end: if it was deleted in the
     * meantime, some of its rows may be missing.
     */
    <T> T read(Caller.Member caller, LeadListId id, BiFunction<Transaction, LeadList, T> reading) {
        return settings.storage().read(caller.organization(), transaction -> {
            T found = reading.apply(transaction, find(transaction, caller, id));
            if (transaction.lists().find(id).isEmpty()) {
                throw new LeadListNotFoundException(id);
            }
            return found;
        });
    }

    private LeadList find(Transaction transaction, Caller.Member caller, LeadListId id) {
        Objects.requireNonNull(id, "list");
        LeadList list = transaction.lists().find(id).orElseThrow(() -> new LeadListNotFoundException(id));
        settings.checkRules(list, caller, Permission.READ, null);
        return list;
    }

    static void requirePage(int limit) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new IllegalArgumentException("limit must be between 1 and " + MAX_PAGE + ", but is " + limit);
        }
    }
}
