package io.leadlist.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.Company;
import io.leadlist.lead.CompanyProfile;
import io.leadlist.storage.Records.Standing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract of {@link io.leadlist.storage.Records}, for companies. */
public abstract class CompaniesContract extends StorageContract {
    /** Tests the adapter of this fixture. */
    protected CompaniesContract(StorageFixture fixture) {
        super(fixture);
    }

    @Test
    void a_company_is_found_with_every_field_as_it_was_stored() {
        Company full = Samples.aFullCompany(1);
        Company empty =
                Company.of(Samples.aCompanyId(2), CompanyProfile.builder().build());
        run(transaction -> transaction.companies().insertAbsent(List.of(full, empty)));
        assertThat(mapIn(transaction ->
                        transaction.companies().find(List.of(full.id(), empty.id(), Samples.aCompanyId(3)))))
                .isEqualTo(Map.of(full.id(), full, empty.id(), empty));
    }

    @Test
    void inserting_leaves_present_records_and_replacing_does_not() {
        Company first = Samples.aCompany(1);
        Company second = Samples.aFullCompany(1);
        run(transaction -> transaction.companies().insertAbsent(List.of(first)));
        run(transaction -> transaction.companies().insertAbsent(List.of(second)));
        assertThat(mapIn(transaction -> transaction.companies().find(List.of(first.id()))))
                .containsValue(first);
        run(transaction -> transaction.companies().replace(List.of(second, Samples.aCompany(2))));
        assertThat(mapIn(transaction -> transaction.companies().find(List.of(first.id(), Samples.aCompanyId(2))))
                        .values())
                .containsExactlyInAnyOrder(second, Samples.aCompany(2));
    }

    @Test
    void a_present_company_is_told_from_none_and_from_another_organizations() {
        run(transaction -> transaction.companies().insertAbsent(List.of(Samples.aCompany(1))));
        var ids = List.of(Samples.aCompanyId(1), Samples.aCompanyId(2));
        assertThat(mapIn(transaction -> transaction.companies().standing(ids)))
                .isEqualTo(Map.of(Samples.aCompanyId(1), Standing.PRESENT));
        run(
                otherOrganization,
                transaction -> assertThat(transaction.companies().standing(ids)).isEmpty());
    }
}
