package io.leadlist.wire.csv;

import io.leadlist.LeadLists;
import io.leadlist.LeadListsBuilder;
import io.leadlist.call.Caller;
import io.leadlist.call.LeadListId;
import io.leadlist.call.UserId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.list.LeadList;
import io.leadlist.list.NewLeadList;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.memory.MemoryUsers;
import io.leadlist.reading.PopulatedMember;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lists in memory, into which tests import files. */
final class CsvScene {
    static final Caller.Member CALLER = Caller.of("user_xyz789", "org_acme");

    final MemoryDirectory directory = new MemoryDirectory();
    final LeadLists leadLists;
    final LeadListId list;

    CsvScene() {
        this(builder -> builder);
    }

    CsvScene(UnaryOperator<LeadListsBuilder> settings) {
        leadLists = settings.apply(LeadLists.over(new MemoryStorage()).directory(directory))
                .build();
        list = leadLists.create(CALLER, NewLeadList.ofPeople("People")).list().id();
    }

    CsvImport imports() {
        return CsvImport.into(leadLists);
    }

    /** Imports a text in UTF-8. */
    CsvReport add(String text) throws IOException {
        return add(imports(), text);
    }

    CsvReport add(CsvImport imports, String text) throws IOException {
        return imports.add(CALLER, list, source(text));
    }

    /** Imports a text, and returns the rejected rows. */
    String rejectsOf(String text) throws IOException {
        ByteArrayOutputStream rejects = new ByteArrayOutputStream();
        add(imports().withRejects(rejects), text);
        return rejects.toString(StandardCharsets.UTF_8);
    }

    LeadList list() {
        return leadLists.find(CALLER, list);
    }

    List<PersonProfile> profiles() {
        try (Stream<PopulatedMember> members =
                leadLists.findPopulated(CALLER, list).members()) {
            return members.map(member -> member.person().orElseThrow().profile())
                    .toList();
        }
    }

    PersonProfile onlyProfile() {
        List<PersonProfile> all = profiles();
        if (all.size() != 1) {
            throw new AssertionError("the list has " + all.size() + " members");
        }
        return all.get(0);
    }

    static CsvSource source(String text) {
        return CsvSource.of(text.getBytes(StandardCharsets.UTF_8));
    }

    static CsvSource bytes(byte[] file) {
        return CsvSource.of(file);
    }

    static CsvSource bytes(InputStream stream) {
        return CsvSource.of(stream);
    }

    /** The user who owns imported lists. */
    static MemoryUsers users() {
        return new MemoryUsers().put(CALLER.organization(), new UserId("admin"), "admin@example.com");
    }
}
