package io.leadlist.internal.imports;

import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.PageRequest;
import io.leadlist.call.UserId;
import io.leadlist.imports.ImportedList;
import io.leadlist.imports.LeadImport;
import io.leadlist.imports.LeadPosition;
import io.leadlist.imports.LeadsPage;
import io.leadlist.imports.ListedLead;
import io.leadlist.imports.ListsPage;
import io.leadlist.internal.write.Settings;
import io.leadlist.lead.LeadType;
import io.leadlist.list.LeadList;
import io.leadlist.list.ListRule;
import io.leadlist.list.Permission;
import io.leadlist.storage.Transaction;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Use case: person lists, their imports and their leads are read. */
public final class FindLeads {
    /** The most leads or lists of a page. */
    public static final int MAX_PAGE = 1_000;

    private final Settings settings;

    /** Works with these settings. */
    public FindLeads(Settings settings) {
        this.settings = settings;
    }

    /** A person list with its import. */
    public ImportedList find(Caller.Member caller, LeadListId id) {
        return settings.storage().read(caller.organization(), transaction -> find(transaction, caller, id));
    }

    /** A page of a list's leads. */
    public LeadsPage leads(Caller.Member caller, LeadListId id, PageRequest<LeadPosition> pageRequest) {
        PageRequest<LeadPosition> withNext = oneMore(pageRequest);
        return settings.storage().read(caller.organization(), transaction -> {
            ImportedList list = find(transaction, caller, id);
            List<ListedLead> leads = new ListedLeads(transaction, list.list()).page(withNext);
            // Asked again, because of a list that is deleted meanwhile some leads may be gone.
            personList(transaction.lists().find(id), id);
            Cut<ListedLead> cut = Cut.of(leads, pageRequest);
            return new LeadsPage(list, cut.elements(), cut.hasBefore(), cut.hasAfter());
        });
    }

    /** A page of the person lists that the caller may read. */
    public ListsPage lists(Caller.Member caller, PageRequest<LeadListId> pageRequest) {
        PageRequest<LeadListId> withNext = oneMore(pageRequest);
        UserId reader = settings.reader(caller);
        return settings.storage().read(caller.organization(), transaction -> {
            Cut<LeadList> cut = Cut.of(transaction.lists().page(LeadType.PERSON, reader, withNext), pageRequest);
            List<LeadListId> ids = cut.elements().stream().map(LeadList::id).toList();
            Map<LeadListId, LeadImport> imports =
                    ids.isEmpty() ? Map.of() : transaction.imports().find(ids);
            return new ListsPage(
                    cut.elements().stream()
                            .map(list -> new ImportedList(list, imports.get(list.id())))
                            .toList(),
                    cut.hasBefore(),
                    cut.hasAfter());
        });
    }

    /** The e-mail address of the list's owner, if the host tells it. */
    public Optional<String> ownerEmail(LeadList list) {
        return settings.imports()
                .users()
                .emailOf(list.organization(), list.sharing().owner());
    }

    /** Where the list is seen in the host's application. */
    public String url(LeadList list) {
        return settings.imports().urls().of(list.organization(), list.id());
    }

    /** The list that was found; lists of companies are not there for the lead-lists API (reading 61). */
    static LeadList personList(Optional<LeadList> found, LeadListId id) {
        return found.filter(list -> list.type() == LeadType.PERSON)
                .orElseThrow(() -> new LeadListNotFoundException(id));
    }

    private ImportedList find(Transaction transaction, Caller.Member caller, LeadListId id) {
        LeadList list = personList(transaction.lists().find(id), id);
        ListRule.check(settings.rules(), new ListRule.Facts(list, caller, Permission.READ, null, settings.now()));
        return new ImportedList(list, transaction.imports().find(id).orElse(null));
    }

    /** One element more says whether the sequence goes on. */
    private static <P> PageRequest<P> oneMore(PageRequest<P> pageRequest) {
        if (pageRequest.limit() > MAX_PAGE) {
            throw new IllegalArgumentException("a page has at most " + MAX_PAGE + " elements");
        }
        return new PageRequest<>(pageRequest.after(), pageRequest.before(), pageRequest.limit() + 1);
    }

    /** What is left of a slice with one element too many, and what there is before and behind it. */
    private record Cut<T>(List<T> elements, boolean hasBefore, boolean hasAfter) {
        static <T> Cut<T> of(List<T> found, PageRequest<?> pageRequest) {
            boolean goesOn = found.size() > pageRequest.limit();
            if (pageRequest.before() != null) {
                List<T> last = goesOn ? found.subList(1, found.size()) : found;
                return new Cut<>(last, goesOn, true);
            }
            List<T> first = goesOn ? found.subList(0, pageRequest.limit()) : found;
            return new Cut<>(first, pageRequest.after() != null, goesOn);
        }
    }
}
