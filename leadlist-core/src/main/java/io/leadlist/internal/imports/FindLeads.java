package io.leadlist.internal.imports;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportFunnel;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.ImportedListsPage;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.LeadPosition;
import io.leadlist.imports.LeadsPage;
import io.leadlist.imports.ListedLead;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.list.Permission;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads person lists, their imports and their leads. */
public final class FindLeads {
    /** The maximum number of leads or lists of a page. */
    public static final int MAX_PAGE = 1_000;

    private final Settings settings;

    /** Creates the use case. */
    public FindLeads(Settings settings) {
        this.settings = settings;
    }

    /** Returns a person list with its import. */
    public ImportedList find(Caller.Member caller, LeadListId id) {
        return settings.storage().read(caller.organization(), transaction -> find(transaction, caller, id));
    }

    /** Returns a page of a list's leads. */
    public LeadsPage leads(Caller.Member caller, LeadListId id, PageRequest<LeadPosition> page) {
        PageRequest<LeadPosition> withNext = oneMore(page);
        return settings.storage().read(caller.organization(), transaction -> {
            ImportedList list = find(transaction, caller, id);
            List<ListedLead> leads = new ListedLeads(transaction, list.list()).page(withNext);
            // Looked up again: if the list was deleted in the meantime, some of its leads may be missing.
            personList(transaction.lists().find(id), id);
            Cut<ListedLead> cut = Cut.of(leads, page);
            return new LeadsPage(list, cut.elements(), cut.hasBefore(), cut.hasAfter());
        });
    }

    /** Returns how far the raw leads of a list have come. */
    public ImportFunnel funnel(Caller.Member caller, LeadListId id) {
        return settings.storage().read(caller.organization(), transaction -> {
            LeadList list = personList(transaction.lists().find(id), id);
            settings.checkRules(list, caller, Permission.READ, null);
            ImportFunnel funnel = transaction.entries().funnel(id);
            // Looked up again: if the list was deleted in the meantime, some of its leads may be missing.
            personList(transaction.lists().find(id), id);
            return funnel;
        });
    }

    /** Returns a page of the person lists that the caller may read. */
    public ImportedListsPage lists(Caller.Member caller, PageRequest<LeadListId> page) {
        PageRequest<LeadListId> withNext = oneMore(page);
        UserId reader = settings.reader(caller);
        return settings.storage().read(caller.organization(), transaction -> {
            Cut<LeadList> cut = Cut.of(transaction.lists().page(LeadType.PERSON, reader, withNext), page);
            List<LeadListId> ids = cut.elements().stream().map(LeadList::id).toList();
            Map<LeadListId, LeadImport> imports =
                    ids.isEmpty() ? Map.of() : transaction.imports().find(ids);
            return new ImportedListsPage(
                    cut.elements().stream()
                            .map(list -> new ImportedList(list, imports.get(list.id())))
                            .toList(),
                    cut.hasBefore(),
                    cut.hasAfter());
        });
    }

    /** Returns the e-mail address of the list's owner; empty if the host does not provide it. */
    public Optional<String> ownerEmail(LeadList list) {
        return settings.imports()
                .users()
                .emailOf(list.organization(), list.sharing().owner());
    }

    /** Returns the URL of the list in the host's application. */
    public String url(LeadList list) {
        return settings.imports().urls().of(list.organization(), list.id());
    }

    /**
     * Returns the found list; a list of companies counts as unknown (<a
     * href="{@docRoot}/docs/contract-decisions.md#61">decision 61</a>).
     */
    static LeadList personList(Optional<LeadList> found, LeadListId id) {
        return found.filter(list -> list.type() == LeadType.PERSON)
                .orElseThrow(() -> new LeadListNotFoundException(id));
    }

    private ImportedList find(Transaction transaction, Caller.Member caller, LeadListId id) {
        LeadList list = personList(transaction.lists().find(id), id);
        settings.checkRules(list, caller, Permission.READ, null);
        return new ImportedList(list, transaction.imports().find(id).orElse(null));
    }

    /** Returns a page request with one more element, which shows whether the sequence continues. */
    private static <P> PageRequest<P> oneMore(PageRequest<P> page) {
        if (page.limit() > MAX_PAGE) {
            throw new IllegalArgumentException("limit must be between 1 and " + MAX_PAGE + ", but is " + page.limit());
        }
        return new PageRequest<>(page.after(), page.before(), page.limit() + 1);
    }

    /** A page without the extra element, and whether there are elements before and after it. */
    private record Cut<T>(List<T> elements, boolean hasBefore, boolean hasAfter) {
        static <T> Cut<T> of(List<T> found, PageRequest<?> page) {
            boolean continues = found.size() > page.limit();
            if (page.before() != null) {
                List<T> last = continues ? found.subList(1, found.size()) : found;
                return new Cut<>(last, continues, true);
            }
            List<T> first = continues ? found.subList(0, page.limit()) : found;
            return new Cut<>(first, page.after() != null, continues);
        }
    }
}
