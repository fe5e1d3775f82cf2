package io.leadlist.internal.people;

import io.leadlist.lead.PersonProfile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The profile of two records of one person: the kept values, and those of the other record that it lacks. */
final class MergedProfile {
    private final PersonProfile kept;
    private final PersonProfile gone;

    private MergedProfile(PersonProfile kept, PersonProfile gone) {
        this.kept = kept;
        this.gone = gone;
    }

    /** Returns the profile; addresses and phones are those of both. */
    static PersonProfile of(PersonProfile kept, PersonProfile gone) {
        return new MergedProfile(kept, gone).merged();
    }

    private PersonProfile merged() {
        return new PersonProfile(
                either(PersonProfile::firstName),
                either(PersonProfile::lastName),
                either(PersonProfile::jobTitle),
                either(PersonProfile::city),
                either(PersonProfile::postalCode),
                either(PersonProfile::country),
                either(PersonProfile::linkedinUrl),
                both(PersonProfile::emails),
                both(PersonProfile::phones),
                either(PersonProfile::companyId),
                either(PersonProfile::seniority),
                first(PersonProfile::departments),
                first(PersonProfile::subDepartments),
                first(PersonProfile::functions),
                either(PersonProfile::industry),
                first(PersonProfile::skills),
                either(PersonProfile::birthDate),
                first(PersonProfile::languages),
                first(PersonProfile::educations),
                first(PersonProfile::workExperiences),
                kept.externalIds(),
                either(PersonProfile::consent));
    }

    private <T> @Nullable T either(Function<PersonProfile, @Nullable T> value) {
        T own = value.apply(kept);
        return own == null ? value.apply(gone) : own;
    }

    private <T> List<T> first(Function<PersonProfile, List<T>> values) {
        List<T> own = values.apply(kept);
        return own.isEmpty() ? values.apply(gone) : own;
    }

    private List<String> both(Function<PersonProfile, List<String>> values) {
        Set<String> all = new LinkedHashSet<>(values.apply(kept));
        all.addAll(values.apply(gone));
        return List.copyOf(all);
    }
}
