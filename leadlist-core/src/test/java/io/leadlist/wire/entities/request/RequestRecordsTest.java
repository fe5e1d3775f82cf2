package io.leadlist.wire.entities.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadlist.lead.CompanyProfile;
import io.leadlist.lead.Consent;
import io.leadlist.lead.ExternalIds;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonProfile;
import io.leadlist.wire.constraint.StorableText;
import io.leadlist.wire.csv.LeadCsv;
import io.leadlist.wire.leadlists.request.AddLeadsRequest;
import io.leadlist.wire.leadlists.request.NewImportRequest;
import io.leadlist.wire.leadlists.request.RawLeadRequest;
import io.leadlist.wire.leadlists.request.StatusRequest;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No field of a person is forgotten, and no text without a constraint. */
class RequestRecordsTest {
    @Test
    void a_prospect_has_all_fields_of_a_profile_in_their_order() {
        List<String> fields = new ArrayList<>(List.of("id"));
        for (String field : namesOf(PersonProfile.class)) {
            switch (field) {
                case "externalIds" -> fields.addAll(namesOf(ExternalIds.class));
                case "consent" ->
                    namesOf(Consent.class)
                            .forEach(part -> fields.add(
                                    "consent" + part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1)));
                default -> fields.add(field);
            }
        }

        assertThat(namesOf(ProspectRequest.class)).isEqualTo(fields);
    }

    @Test
    void an_export_has_all_fields_of_a_prospect() {
        assertThat(namesOf(ProspectRequest.class)).allMatch(field -> LeadCsv.isField(LeadType.PERSON, field));
    }

    @Test
    void an_export_has_all_fields_of_a_company() {
        List<String> fields = new ArrayList<>(namesOf(CompanyProfile.class));
        fields.remove("externalIds");
        fields.addAll(namesOf(ExternalIds.class));

        assertThat(LeadCsv.of(LeadType.COMPANY).fields()).contains(fields.toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource
    void every_text_has_a_constraint_that_every_database_can_hold_it(Class<?> request) throws NoSuchFieldException {
        for (RecordComponent component : request.getRecordComponents()) {
            Field field = request.getDeclaredField(component.getName());
            if (field.getType() == String.class) {
                assertThat(textConstraints(field)).as(field.toString()).isNotEmpty();
            } else if (field.getAnnotatedType() instanceof AnnotatedParameterizedType list
                    && field.getType() == List.class) {
                AnnotatedType element = list.getAnnotatedActualTypeArguments()[0];
                assertThat(element.isAnnotationPresent(NotNull.class))
                        .as(field.toString())
                        .isTrue();
                assertThat(element.getType() != String.class
                                || !textConstraints(element).isEmpty())
                        .as(field.toString())
                        .isTrue();
            }
        }
    }

    static Stream<Class<?>> every_text_has_a_constraint_that_every_database_can_hold_it() {
        return Stream.of(
                NewListRequest.class,
                UpdateListRequest.class,
                AddProspectsRequest.class,
                ProspectRequest.class,
                ProspectRequest.Language.class,
                EducationRequest.class,
                WorkExperienceRequest.class,
                InstitutionRequest.class,
                DatesRequest.class,
                AddCompaniesRequest.class,
                SelectionRequest.class,
                SelectionFilters.class,
                SearchRequest.class,
                ExportRequest.class,
                NewImportRequest.class,
                AddLeadsRequest.class,
                RawLeadRequest.class,
                StatusRequest.class);
    }

    /** The constraints of this library. Each constraint on texts rejects a text that no database can hold. */
    private static List<Class<? extends Annotation>> textConstraints(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .<Class<? extends Annotation>>map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(Constraint.class)
                        && type.getPackageName()
                                .startsWith(StorableText.class.getPackageName().replace(".constraint", "")))
                .toList();
    }

    private static List<String> namesOf(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
