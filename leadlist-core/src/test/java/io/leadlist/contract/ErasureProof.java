package io.leadlist.contract;

import io.leadlist.LeadLists;
import io.leadlist.admission.KeyDigest;
import io.leadlist.admission.NewSuppression;
import io.leadlist.admission.SuppressionKey;
import io.leadlist.admission.SuppressionKey.Kind;
import io.leadlist.admission.SuppressionReason;
import io.leadlist.admission.SuppressionScope;
import io.leadlist.call.Caller;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.LeadListId;
import io.leadlist.call.Role;
import io.leadlist.call.UserId;
import io.leadlist.call.WriteOptions;
import io.leadlist.imports.Credits;
import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.FoundPerson;
import io.leadlist.imports.ImportOptions;
import io.leadlist.imports.InputKind;
import io.leadlist.imports.NewLeadImport;
import io.leadlist.imports.PhoneNumber;
import io.leadlist.imports.RawLead;
import io.leadlist.lead.Consent;
import io.leadlist.lead.Education;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.Prospect;
import io.leadlist.lead.SpokenLanguage;
import io.leadlist.lead.WorkExperience;
import io.leadlist.list.ChangeId;
import io.leadlist.list.ListUpdate;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.OnConflict;
import io.leadlist.memory.MemoryDirectory;
import io.leadlist.memory.MemoryEmailVerifier;
import io.leadlist.memory.MemoryPhoneRevealer;
import io.leadlist.people.ErasureCertificate;
import io.leadlist.search.filter.SearchFilters;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Storage;
import io.leadlist.wire.csv.CsvImport;
import io.leadlist.wire.csv.CsvSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Stores a person with a mark in every field through every door of the library, and erases that person. Whoever has
 * access to what is stored then searches it for the {@link #traces}.
 */
public final class ErasureProof {
    private static final String ID = "0190f3c2-5a7b-7c1d-8e4f-a1b2c3d4e5f6";
    private static final String MARK = "qzxmark";
    private static final String ADDRESS = MARK + "@mail-of-" + MARK + ".example";
    private static final String HANDLE = "linkedin.com/in/" + MARK;
    private static final String PHONE = "+14155550177";
    private static final String REVEALED = "+14155550178";
    private static final String BIRTH = "1971-03-07";
    private static final PersonId PERSON = new PersonId(ID);
    private static final PersonId MERGED = new PersonId("merged-" + MARK);
    private static final SearchFilters SEARCH =
            SearchFilters.builder().seniority("vp").build();

    private final Caller.Member caller = Samples.aCaller().asAdmin();
    private final LeadLists leadLists;
    private final MemoryEmailVerifier verifier = new MemoryEmailVerifier();
    private final MemoryPhoneRevealer revealer = new MemoryPhoneRevealer();

    /** Creates the proof over a storage. */
    public ErasureProof(Storage storage) {
        leadLists = LeadLists.over(storage)
                .directory(new MemoryDirectory(7).putPeople(List.of(person(), Samples.aPerson("bob"))))
                .users(new NamedUsers())
                .suppressionSecret(
                        organization -> Optional.of("a secret of more than 16 bytes".getBytes(StandardCharsets.UTF_8)))
                .build();
        verifier.put(ADDRESS, EmailVerdict.DELIVERABLE);
        revealer.put(PERSON, new PhoneNumber(REVEALED, PhoneNumber.Type.MOBILE, PhoneNumber.Source.AMPLEMARKET));
        leadLists.imports().grant(caller.organization(), "grant", Credits.of(1_000, 1_000));
    }

    /** Stores the person through every door. */
    public void store() {
        LeadListId first = list();
        once("data").addProspects(caller, first, List.of(Prospect.of(PERSON, profile())));
        LeadListId imported = imported();
        LeadListId second = list();
        once("manual").addProspects(caller, second, Selection.manual(List.of(PERSON)));
        once("bulk").addProspects(caller, list(), Selection.bulk(SEARCH, 10));
        once("creation").create(caller, NewLeadList.ofPeople("Created").withPeople(List.of(PERSON)));
        once("removal").remove(caller, second, List.of(PERSON));
        leadLists.undo(caller, new ChangeId(second, 3), OnConflict.REJECT);
        once("update").update(caller, first, ListUpdate.NOTHING.withPeople(List.of(PERSON)));
        leadLists.clear(caller, first);
        suppress(SuppressionScope.ORGANIZATION);
        suppress(SuppressionScope.of(imported));
        throughCsv();
        leadLists.access().share(caller, second, new UserId("colleague"), Role.EDITOR);
        merged(second);
        importOf(
                "second address",
                InputKind.EMAIL,
                RawLead.ofEmail("other@example.com ::: " + ADDRESS).withData(Map.of("second", MARK)));
        importOf("waiting", InputKind.EMAIL, RawLead.ofEmail(ADDRESS).withData(Map.of("waiting", MARK)));
    }

    private void throughCsv() {
        String csv = "First Name,Last Name,Email,LinkedIn URL\n%s,%s,%s,https://www.linkedin.com/in/%s\n"
                .formatted(MARK, MARK, ADDRESS, MARK);
        try {
            CsvImport.into(once("csv")).add(caller, list(), CsvSource.of(csv.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Stores another record of the person, and merges it into the first one. */
    private void merged(LeadListId list) {
        PersonProfile profile = PersonProfile.named(MARK, MARK)
                .emails("second@mail-of-" + MARK + ".example")
                .build();
        once("merged").addProspects(caller, list, List.of(Prospect.of(MERGED, profile)));
        once("merged by hand").addProspects(caller, list(), Selection.manual(List.of(MERGED)));
        leadLists.people().merge(caller, PERSON, MERGED);
    }

    private LeadListId imported() {
        importOf("by address", InputKind.EMAIL, RawLead.ofEmail(ADDRESS));
        LeadListId list = importOf(
                "by URL",
                InputKind.LINKEDIN,
                RawLead.ofLinkedIn("https://www.linkedin.com/in/" + MARK).withData(Map.of("note", "about " + MARK)));
        leadLists
                .importWorker()
                .finder((organization, leads) -> Map.of(leads.iterator().next(), new FoundPerson(person(), null)))
                .verifier(verifier)
                .revealer(revealer)
                .build()
                .work(caller.organization(), Duration.ofHours(1));
        return list;
    }

    private LeadListId importOf(String key, InputKind kind, RawLead lead) {
        return once("import " + key)
                .imports()
                .create(
                        caller,
                        NewLeadImport.of(kind, "boss", List.of(lead))
                                .named("Imported")
                                .with(new ImportOptions(true, true, true)))
                .list()
                .list()
                .id();
    }

    private void suppress(SuppressionScope scope) {
        leadLists
                .suppressions()
                .add(
                        caller,
                        scope,
                        List.of(
                                entry(Kind.EMAIL, ADDRESS),
                                entry(Kind.LINKEDIN_URL, HANDLE),
                                entry(Kind.PHONE, PHONE),
                                entry(Kind.PERSON_ID, ID),
                                entry(Kind.EMAIL_SHA256, digest("SHA-256", ADDRESS)),
                                entry(Kind.EMAIL_MD5, digest("MD5", ADDRESS)),
                                entry(Kind.EMAIL, ADDRESS).asKeyed()));
    }

    private static NewSuppression entry(Kind kind, String value) {
        return NewSuppression.of(kind, value, SuppressionReason.OPT_OUT).withNote("asked by " + MARK);
    }

    /** Erases the person. */
    public ErasureCertificate erase() {
        return leadLists.people().erase(caller, PERSON, "by letter");
    }

    private LeadLists once(String key) {
        return leadLists.with(WriteOptions.idempotent(new IdempotencyKey(key)));
    }

    private LeadListId list() {
        return leadLists.create(caller, NewLeadList.ofPeople("A list")).list().id();
    }

    private static Person person() {
        return Person.of(PERSON, profile());
    }

    private static PersonProfile profile() {
        Institution place = new Institution(MARK, MARK, MARK, MARK);
        return PersonProfile.named(MARK, MARK)
                .jobTitle(MARK)
                .city(MARK)
                .postalCode(MARK)
                .country(MARK)
                .linkedinUrl("https://www.linkedin.com/in/" + MARK)
                .emails(ADDRESS)
                .phones("+1 415 555 0177")
                .seniority("VP")
                .departments(MARK)
                .subDepartments(MARK)
                .functions(MARK)
                .industry(MARK)
                .skills(MARK)
                .birthDate(BIRTH)
                .languages(List.of(new SpokenLanguage(MARK, MARK)))
                .educations(List.of(new Education(place, MARK, MARK, MARK, MARK, MARK)))
                .workExperiences(List.of(new WorkExperience(place, MARK, MARK, MARK, MARK)))
                .externalIds(new ExternalIds(MARK, MARK, MARK, MARK))
                .consent(new Consent(MARK, MARK, Samples.NOW))
                .build();
    }

    /** Returns the forms in which the person can be stored, in lower case: texts, bytes, hashes and digests. */
    public static List<String> traces() {
        List<String> traces = new ArrayList<>(List.of(MARK, BIRTH, PHONE.substring(2), REVEALED.substring(2)));
        for (String text : List.of(ID, ID.replace("-", ""), ADDRESS, HANDLE, PHONE)) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            traces.add(text);
            traces.add(HexFormat.of().formatHex(bytes));
            traces.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            traces.add(digest("SHA-256", text));
            traces.add(digest("MD5", text));
        }
        UUID uuid = UUID.fromString(ID);
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
        traces.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
        for (SuppressionKey key : List.of(
                new SuppressionKey(Kind.PERSON_ID, ID),
                new SuppressionKey(Kind.EMAIL, ADDRESS),
                new SuppressionKey(Kind.LINKEDIN_URL, HANDLE),
                new SuppressionKey(Kind.PHONE, PHONE))) {
            traces.add(Long.toString(KeyDigest.of(key)));
            traces.add(HexFormat.of().toHexDigits(KeyDigest.of(key)));
        }
        return traces.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList();
    }

    /** Returns the traces that a text contains. */
    public static List<String> tracesIn(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return traces().stream().filter(lower::contains).toList();
    }

    private static String digest(String algorithm, String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
