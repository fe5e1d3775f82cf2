package io.leadlist;

import io.leadlist.call.OrganizationId;
import io.leadlist.intake.EmailVerdict;
import io.leadlist.intake.EmailVerifier;
import io.leadlist.intake.Enricher;
import io.leadlist.intake.FoundPerson;
import io.leadlist.intake.ImportOptions;
import io.leadlist.intake.PersonFinder;
import io.leadlist.intake.PhoneRevealer;
import io.leadlist.intake.RawLead;
import io.leadlist.lead.IdentityKey;
import io.leadlist.lead.Institution;
import io.leadlist.lead.Person;
import io.leadlist.lead.PersonId;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.PersonProfileBuilder;
import io.leadlist.lead.StorableText;
import io.leadlist.lead.WorkExperience;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks the ports who leads are and what is known of them. Nothing is stored here, and no transaction is open.
 *
 * <ol>
 *   <li>Whom the organization does not have is looked for, if the import enriches; who is found is enriched.
 *   <li>Whom nobody knows becomes a person of the organization, if the lead has an identity key.
 *   <li>Addresses are verified and numbers revealed, as the import wants it, of those of whom it is known who they are.
 * </ol>
 *
 * <p>Each port is asked once for each different thing, in calls of at most so many as the attempt allows. What a call throws is noted at each of its leads, and the others go on.
 */
final class AskingPorts {
    private static final String FINDING = "finding the person";
    private static final int LONGEST_REASON = 250;
    private final PersonFinder finder;
    private final Enricher enricher;
    private final EmailVerifier verifier;
    private final PhoneRevealer revealer;

    AskingPorts(PersonFinder finder, Enricher enricher, EmailVerifier verifier, PhoneRevealer revealer) {
        this.finder = finder;
        this.enricher = enricher;
        this.verifier = verifier;
        this.revealer = revealer;
    }

    /**
     * For whom is asked, and how.
     *
     * @param company for how many a port is asked together
     */
    record Circumstances(OrganizationId organization, ImportOptions options, int phonesPerLead, int company) {}

    /** One call of a port. */
    private interface Call<K, V> {
        Map<K, V> ask(OrganizationId organization, Collection<K> some);
    }

    void ask(List<Inquiry> inquiries, Circumstances how) {
        if (how.options().enrich()) {
            find(inquiries, how);
            enrich(inquiries, how);
        }
        makeFresh(inquiries);
        if (how.options().validateEmail()) {
            verify(inquiries, how);
        }
        if (how.options().revealPhoneNumbers()) {
            reveal(inquiries, how);
        }
    }

    private void find(List<Inquiry> inquiries, Circumstances how) {
        Map<RawLead, List<Inquiry>> byLead =
                grouped(inquiries, inquiry -> inquiry.own() == null ? inquiry.lead() : null);
        ask(FINDING, how, byLead, finder::find, (inquiry, found) -> {
            boolean isSomebody = found != null && !found.person().isDeleted();
            inquiry.found(isSomebody ? found : null);
        });
    }

    private void enrich(List<Inquiry> inquiries, Circumstances how) {
        ask("enriching", how, grouped(inquiries, Inquiry::found), enricher::enrich, (inquiry, more) -> {
            if (more != null && isSame(inquiry.found(), more)) {
                inquiry.found(more);
            }
        });
    }

    /** A port that makes somebody else of a person breaks its law, and is not believed. */
    private static boolean isSame(@Nullable FoundPerson before, FoundPerson after) {
        return before != null && before.person().id().equals(after.person().id());
    }

    private static void makeFresh(List<Inquiry> inquiries) {
        Map<IdentityKey, Person> byKey = new HashMap<>();
        for (Inquiry inquiry : inquiries) {
            List<IdentityKey> keys = inquiry.lead().identityKeys();
            if (inquiry.person() == null && !keys.isEmpty() && !inquiry.findingFailed()) {
                Person known = keys.stream()
                        .map(byKey::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                Person person = known == null ? person(inquiry) : known;
                keys.forEach(key -> byKey.putIfAbsent(key, person));
                inquiry.fresh(person);
            }
        }
    }

    /** The record that a lead makes by itself. Its id is the entry's, so that it is the same at each attempt. */
    private static Person person(Inquiry inquiry) {
        RawLead lead = inquiry.lead();
        PersonProfileBuilder profile = PersonProfile.builder().jobTitle(lead.title());
        if (lead.linkedinUrl() != null) {
            profile.linkedinUrl(lead.linkedinUrl().text());
        }
        if (lead.email() != null) {
            profile.emails(lead.email().text());
        }
        if (lead.companyName() != null) {
            Institution company = new Institution(null, lead.companyName(), null, null);
            profile.workExperiences(List.of(new WorkExperience(company, lead.title(), null, null, null)));
        }
        return Person.of(new PersonId(inquiry.entry().id().toString()), profile.build());
    }

    private void verify(List<Inquiry> inquiries, Circumstances how) {
        var byAddress = grouped(
                inquiries, inquiry -> isUsable(inquiry) ? inquiry.address().orElse(null) : null);
        ask(
                "verifying the e-mail address",
                how,
                byAddress,
                verifier::verify,
                (inquiry, verdict) -> inquiry.verdict(verdict == null ? EmailVerdict.UNKNOWN : verdict));
        for (Inquiry inquiry : inquiries) {
            if (isUsable(inquiry)
                    && inquiry.verdict() == null
                    && inquiry.known().email() != null) {
                // Addresses of records are kept as they came, and may be none.
                inquiry.verdict(inquiry.address().isEmpty() ? EmailVerdict.UNDELIVERABLE : EmailVerdict.UNKNOWN);
            }
        }
    }

    private void reveal(List<Inquiry> inquiries, Circumstances how) {
        var byPerson = grouped(inquiries, inquiry -> isUsable(inquiry) ? inquiry.person() : null);
        ask("revealing phone numbers", how, byPerson, revealer::reveal, (inquiry, numbers) -> {
            if (numbers != null) {
                inquiry.phones(
                        numbers.stream().distinct().limit(how.phonesPerLead()).toList());
            }
        });
    }

    private static boolean isUsable(Inquiry inquiry) {
        Person person = inquiry.person();
        return person != null && !person.isDeleted();
    }

    /** The inquiries by what is to be asked for them; those for which nothing is to be asked are left out. */
    private static <K> Map<K, List<Inquiry>> grouped(List<Inquiry> inquiries, Function<Inquiry, @Nullable K> question) {
        Map<K, List<Inquiry>> grouped = new LinkedHashMap<>();
        for (Inquiry inquiry : inquiries) {
            K asked = question.apply(inquiry);
            if (asked != null) {
                grouped.computeIfAbsent(asked, first -> new ArrayList<>(1)).add(inquiry);
            }
        }
        return grouped;
    }

    private static <K, V> void ask(
            String what,
            Circumstances how,
            Map<K, List<Inquiry>> questions,
            Call<K, V> port,
            BiConsumer<Inquiry, @Nullable V> answer) {
        List<Map.Entry<K, List<Inquiry>>> all = List.copyOf(questions.entrySet());
        for (int from = 0; from < all.size(); from += how.company()) {
            var some = all.subList(from, Math.min(all.size(), from + how.company()));
            try {
                Map<K, V> answers = port.ask(
                        how.organization(), some.stream().map(Map.Entry::getKey).toList());
                some.forEach(one ->
                        one.getValue().forEach(inquiry -> answer.accept(inquiry, answers.get(one.getKey()))));
            } catch (RuntimeException failure) {
                // Told at each lead; whatever a host's port throws must not keep the others from being done.
                String reason = reason(what, failure);
                some.forEach(one -> one.getValue().forEach(inquiry -> inquiry.failed(reason, what.equals(FINDING))));
            }
        }
    }

    private static String reason(String what, RuntimeException failure) {
        String reason = what + " failed: " + failure;
        String cut = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
        return StorableText.isStorable(cut) ? cut : what + " failed";
    }
}
