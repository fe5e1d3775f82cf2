package io.leadlist.examples.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.LeadLists;
import io.leadlist.call.Caller;
import io.leadlist.imports.Users;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.spring.boot.test.LeadListTest;
import io.leadlist.storage.Storage;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A test of the host with lead lists in memory. */
// tag::slice[]
@LeadListTest
@Import({ListController.class, Ports.class})
class MemorySliceTest {
    @Autowired
    private LeadLists leadLists;
    // end::slice[]

    @Autowired
    private ListController controller;

    @Autowired
    private MemoryDirectory directory;

    @Autowired
    private ObjectProvider<DataSource> dataSources;

    @Autowired
    private ObjectProvider<Users> users;

    @Autowired
    private Storage storage;

    @Test
    void a_class_of_the_host_works_on_lists_in_memory() {
        ListController.ListView list = controller.create("ann", "Guests");
        assertThat(leadLists.find(Caller.of("ann", "acme"), list.id()).name()).isEqualTo("Guests");
        assertThat(storage.getClass().getSimpleName()).isEqualTo("MemoryStorage");
    }

    @Test
    void there_is_no_database() {
        assertThat(dataSources.stream()).isEmpty();
    }

    @Test
    void ports_of_the_host_replace_those_in_memory() {
        assertThat(users.stream()).hasSize(1);
        assertThat(directory).isNotNull();
    }

    @Test
    void properties_of_the_host_are_loaded() {
        assertThat(leadLists.limits(Caller.of("ann", "acme")).members()).isEqualTo(100_000);
        assertThat(leadLists
                        .create(Caller.of("ann", "acme"), NewLeadList.ofPeople("People"))
                        .addedCount())
                .isZero();
    }
}
