package io.leadlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.Role;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.Credits;
import io.leadlist.imports.ImportReport;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.PersonId;
import io.leadlist.list.AddReport;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.selection.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An entry that is bound to options for its writes. */
class BoundOptionsTest {
    private static final WriteOptions ONCE = WriteOptions.idempotent(new IdempotencyKey("once"));
    private static final String OWNER = "ann@example.com";
    private final Caller.Member caller = new Caller.Member(new UserId("ann"), new OrganizationId("org"), false);
    private final MemoryUsers users = new MemoryUsers();
    private final LeadLists leadLists =
            LeadLists.over(new MemoryStorage()).users(users).build();
    private final LeadListId list =
            leadLists.create(caller, NewLeadList.ofPeople("People")).list().id();

    @Test
    void binding_options_does_not_change_the_original_entry() {
        leadLists.with(WriteOptions.DRY_RUN).clear(caller, list);

        leadLists.delete(caller, list);

        assertThat(leadLists.findAll(caller, null, 10).lists()).isEmpty();
    }

    @Test
    void the_access_to_lists_uses_the_bound_options() {
        UserId other = new UserId("ben");

        leadLists.with(WriteOptions.DRY_RUN).access().share(caller, list, other, Role.VIEWER);

        assertThat(leadLists.find(caller, list).sharing().includes(other)).isFalse();
    }

    @Test
    void binding_again_replaces_all_options() {
        LeadLists twice = leadLists.with(WriteOptions.DRY_RUN).with(WriteOptions.DEFAULT);

        twice.delete(caller, list);

        assertThat(leadLists.findAll(caller, null, 10).lists()).isEmpty();
    }

    @Test
    void each_write_of_a_bound_entry_uses_the_options() {
        LeadLists stale = leadLists.with(WriteOptions.DEFAULT.expecting(7));

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> stale.addProspects(caller, list, Selection.manual(List.of(new PersonId("p")))));
        assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> stale.delete(caller, list));
    }

    @Test
    void reads_ignore_the_options() {
        LeadLists stale = leadLists.with(WriteOptions.DEFAULT.expecting(7));

        assertThat(stale.find(caller, list).version()).isEqualTo(1);
        assertThat(stale.history().changes(caller, list, 0, 10)).hasSize(1);
    }

    @Test
    void the_imports_of_a_bound_entry_use_the_options() {
        users.put(caller.organization(), caller.user(), OWNER);
        leadLists.imports().grant(caller.organization(), "grant", Credits.of(100, 100));
        NewLeadImport leads = NewLeadImport.of(InputKind.EMAIL, OWNER, List.of(RawLead.ofEmail("bob@example.com")));
        LeadImports once = leadLists.with(ONCE).imports();

        ImportReport first = once.create(caller, leads);

        assertThat(once.create(caller, leads)).isEqualTo(first);
        assertThat(leadLists.imports().with(ONCE).create(caller, leads)).isEqualTo(first);
    }

    @Test
    void a_retry_of_a_bound_entry_returns_the_first_result() {
        LeadLists once = leadLists.with(ONCE);

        AddReport first = once.create(caller, NewLeadList.ofPeople("Once"));

        assertThat(once.create(caller, NewLeadList.ofPeople("Once"))).isEqualTo(first);
    }
}
