package io.leadlist.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.WriteOptions;
import io.leadlist.list.NewLeadList;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.Selection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A call issues a fixed number of statements, whatever its size. The directory is in memory and issues none. */
@ParameterizedClass
@EnumSource(Database.class)
class StatementCountTest {
    private static final SearchFilters VPS =
            SearchFilters.builder().seniority("vp").build();
    private final CountedStatements statements;
    private final Scene scene;

    StatementCountTest(Database database) {
        statements = new CountedStatements(database.shared());
        scene = new Scene(statements.dataSource());
    }

    @Test
    void the_first_call_of_an_organization_takes_2_more() {
        assertThat(count(scene::aPersonList)).isEqualTo(5);
    }

    @Test
    void creating_an_empty_list_takes_3() {
        scene.aPersonList();
        assertThat(count(() -> scene.leadLists.create(scene.caller, NewLeadList.ofPeople("Empty"))))
                .isEqualTo(3);
    }

    @Test
    void creating_a_list_with_members_takes_8_for_one_and_for_a_thousand() {
        scene.aPersonList();
        for (int size : List.of(1, 1_000)) {
            NewLeadList list = NewLeadList.ofPeople("Filled").withPeople(Scene.personIds(size, size));
            assertThat(count(() -> scene.leadLists.create(scene.caller, list))).isEqualTo(8);
        }
    }

    @Test
    void adding_known_people_by_id_takes_4_for_one_and_for_a_thousand() {
        LeadListId first = scene.aPersonList();
        scene.leadLists.addProspects(scene.caller, first, Selection.manual(Scene.personIds(0, 1_000)));
        LeadListId list = scene.aPersonList();
        assertThat(count(() ->
                        scene.leadLists.addProspects(scene.caller, list, Selection.manual(Scene.personIds(0, 1)))))
                .isEqualTo(4);
        assertThat(count(() ->
                        scene.leadLists.addProspects(scene.caller, list, Selection.manual(Scene.personIds(1, 999)))))
                .isEqualTo(4);
    }

    @Test
    void adding_members_again_takes_2_and_a_mixture_as_many_as_new_members() {
        LeadListId list = scene.aPersonList();
        scene.leadLists.addProspects(scene.caller, list, Selection.manual(Scene.personIds(0, 100)));
        assertThat(count(() ->
                        scene.leadLists.addProspects(scene.caller, list, Selection.manual(Scene.personIds(0, 100)))))
                .isEqualTo(2);
        LeadListId other = scene.aPersonList();
        scene.leadLists.addProspects(scene.caller, other, Selection.manual(Scene.personIds(0, 50)));
        assertThat(count(() ->
                        scene.leadLists.addProspects(scene.caller, other, Selection.manual(Scene.personIds(0, 100)))))
                .isEqualTo(4);
    }

    @Test
    void adding_people_that_only_the_directory_has_takes_7_for_one_and_for_a_thousand() {
        LeadListId list = scene.aPersonList();
        assertThat(count(() ->
                        scene.leadLists.addProspects(scene.caller, list, Selection.manual(Scene.personIds(0, 1)))))
                .isEqualTo(7);
        assertThat(count(() ->
                        scene.leadLists.addProspects(scene.caller, list, Selection.manual(Scene.personIds(1, 1_000)))))
                .isEqualTo(7);
    }

    @Test
    void adding_a_bulk_selection_takes_7_for_one_and_for_a_thousand() {
        LeadListId list = scene.aPersonList();
        assertThat(count(() -> scene.leadLists.addProspects(scene.caller, list, Selection.bulk(VPS, 1))))
                .isEqualTo(7);
        LeadListId other = scene.aPersonList();
        assertThat(count(() -> scene.leadLists.addProspects(
                        scene.caller, other, Selection.bulk(VPS, 1_000).withStartIndex(1))))
                .isEqualTo(7);
    }

    @Test
    void adding_direct_data_takes_7_for_one_and_for_a_thousand() {
        LeadListId list = scene.aPersonList();
        assertThat(count(() -> scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 1))))
                .isEqualTo(7);
        assertThat(count(() -> scene.leadLists.addProspects(scene.caller, list, Scene.prospects(1, 1_000))))
                .isEqualTo(7);
    }

    @Test
    void adding_companies_takes_6_for_one_and_for_two_thousand() {
        LeadListId list = scene.aCompanyList();
        assertThat(count(() -> scene.leadLists.addCompanies(scene.caller, list, Scene.companyIds(0, 1))))
                .isEqualTo(6);
        assertThat(count(() -> scene.leadLists.addCompanies(scene.caller, list, Scene.companyIds(1, 2_000))))
                .isEqualTo(6);
    }

    @Test
    void an_idempotency_key_takes_2_more_and_a_retry_takes_2() {
        LeadListId list = scene.aPersonList();
        WriteOptions options = WriteOptions.idempotent(new IdempotencyKey("once"));
        Runnable add = () -> scene.leadLists.with(options).addProspects(scene.caller, list, Scene.prospects(0, 10));
        assertThat(count(add)).isEqualTo(9);
        assertThat(count(add)).isEqualTo(2);
    }

    @Test
    void every_statement_carries_the_organization() {
        LeadListId list = scene.aPersonList();
        List<String> executed = statements.of(() -> {
            scene.leadLists.addProspects(scene.caller, list, Scene.prospects(0, 10));
            scene.leadLists.addProspects(scene.caller, list, Selection.bulk(VPS, 10));
            scene.leadLists.findPopulated(scene.caller, list).members().forEach(member -> {});
        });
        assertThat(executed).isNotEmpty().allMatch(sql -> sql.contains("organization_no"));
    }

    private int count(Runnable call) {
        return statements.of(call).size();
    }
}
