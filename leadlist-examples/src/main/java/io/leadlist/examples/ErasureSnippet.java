package io.leadlist.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadlist.LeadLists;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.call.Caller;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.list.NewLeadList;
import io.leadlist.people.ErasureCertificate;
import io.leadlist.storage.Storage;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Erases a person, and shows that nothing is left and that the person stays out. */
final class ErasureSnippet {
    private ErasureSnippet() {}

    static void run(Storage storage, PrintStream out) {
        LeadLists leadLists = LeadLists.over(storage)
                .suppressionSecret(organization -> Optional.of("a secret of the example".getBytes(UTF_8)))
                .build();
        Caller.Member admin = Caller.of("user", "org_erasing").asAdmin();
        Prospect jane = Prospect.of(
                PersonProfile.named("Jane", "Doe").emails("jane@example.com").build());
        var list = leadLists.create(admin, NewLeadList.ofPeople("A list")).list();
        leadLists.addProspects(admin, list.id(), List.of(jane));
        SuppressionKey key = SuppressionKey.parse(Kind.EMAIL, "jane@example.com");
        out.println(leadLists.people().erase(admin, key, "asked by letter of 2026-11-30"));

        // tag::erasure[]
        ErasureCertificate certificate = leadLists.people().erase(admin, key, "asked by letter of 2026-11-30");
        out.println(certificate.isNothing()); // true: no row about the person was stored
        out.println(certificate.staysOut()); // true: entries keep the person out
        out.println(certificate.keptOutBy()); // these entries, with the date and the user of the first erasure
        // end::erasure[]
        out.println(leadLists.addProspects(admin, list.id(), List.of(jane)).outcomes());
    }
}
