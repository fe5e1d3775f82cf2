package io.leadlist.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.AdminRequiredException;
import io.leadlist.call.ConflictException;
import io.leadlist.call.ExpectedVersions;
import io.leadlist.call.ForbiddenException;
import io.leadlist.call.IdempotencyKey;
import io.leadlist.call.ImportClosedException;
import io.leadlist.call.InsufficientCreditsException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LastOwnerException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.LeadListId;
import io.leadlist.call.LeadListNotFoundException;
import io.leadlist.call.LimitReachedException;
import io.leadlist.call.NoOrganizationException;
import io.leadlist.call.NotSignedInException;
import io.leadlist.call.NotUndoableException;
import io.leadlist.call.Path;
import io.leadlist.call.Role;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.StorageException;
import io.leadlist.call.UserId;
import io.leadlist.call.Violation;
import io.leadlist.call.WrongListTypeException;
import io.leadlist.lead.LeadType;
import io.leadlist.lead.PersonId;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.ProblemDetail;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Each exception of the library has a status and a code, and no response or log line has a value of a person. */
@ExtendWith(OutputCaptureExtension.class)
class LeadListProblemsTest {
    private static final String MARKER = "marker@example.com";
    private static final LeadListId LIST = LeadListId.parse("550e8400-e29b-41d4-a716-446655440000");
    private static final WebApplicationContextRunner WEB = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(LeadListWebAutoConfiguration.class));

    private final LeadListProblems problems = new LeadListProblems();

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new NotSignedInException(), 401),
                Arguments.of(new NoOrganizationException(), 401),
                Arguments.of(new AdminRequiredException(), 403),
                Arguments.of(new ForbiddenException(LIST, Role.EDITOR), 403),
                Arguments.of(new LeadListNotFoundException(LIST), 404),
                Arguments.of(invalid("Required"), 400),
                Arguments.of(new WrongListTypeException(LIST, LeadType.COMPANY), 400),
                Arguments.of(new ConflictException(new IdempotencyKey(MARKER)), 409),
                Arguments.of(new InsufficientCreditsException(BigDecimal.ONE, BigDecimal.TEN), 402),
                Arguments.of(new LimitReachedException(LimitReachedException.Limited.MEMBERS_OF_LIST, 5, LIST), 409),
                Arguments.of(new ImportClosedException(LIST, true), 409),
                Arguments.of(new StaleVersionException(LIST, ExpectedVersions.of(3), 4), 412),
                Arguments.of(new LastOwnerException(LIST, new UserId(MARKER)), 409),
                Arguments.of(
                        new NotUndoableException(
                                LIST, 3, NotUndoableException.Reason.CONFLICT, List.of(new PersonId(MARKER))),
                        409),
                Arguments.of(new StorageException("failed", true, null), 500));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_has_a_status_and_a_code_and_no_value(LeadListException thrown, int status, CapturedOutput output) {
        ProblemDetail problem = problems.reject(thrown).getBody();
        assertThat(problem.getStatus()).isEqualTo(status);
        assertThat(problem.getDetail()).isNotBlank();
        assertThat(problem.getProperties()).containsEntry("code", thrown.kind().name());
        assertThat(problem.toString()).doesNotContain(MARKER);
        assertThat(output.getAll()).doesNotContain(MARKER);
    }

    @Test
    void every_kind_is_tried() {
        assertThat(kinds().map(arguments -> ((LeadListException) arguments.get()[0]).kind()))
                .containsExactlyInAnyOrder(LeadListException.Kind.values());
    }

    @Test
    void violations_have_a_path_a_code_and_a_message() {
        assertThat(properties(invalid("Required")).get("violations"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(new LeadListProblems.Entry("prospects[0].emails[1]", "MISSING", "Required"));
    }

    @Test
    void facts_of_an_exception_are_properties() {
        assertThat(properties(new ForbiddenException(LIST, Role.EDITOR))).containsEntry("requiredRole", "EDITOR");
        assertThat(properties(new StaleVersionException(LIST, ExpectedVersions.of(3), 4)))
                .containsEntry("actualVersion", 4L);
        assertThat(properties(new StorageException("failed", true, null)))
                .containsEntry("retryable", true)
                .containsEntry("outcomeUnknown", false);
    }

    @Test
    void a_body_that_is_too_large_has_status_413() {
        assertThat(problems.reject(new PayloadTooLargeException(10))
                        .getStatusCode()
                        .value())
                .isEqualTo(413);
    }

    @Test
    void a_parameter_of_another_type_is_left_to_spring() {
        MethodArgumentTypeMismatchException mismatch = new MethodArgumentTypeMismatchException(
                "x", Integer.class, "page", null, new IllegalArgumentException("no number"));
        assertThatThrownBy(() -> problems.reject(mismatch)).isSameAs(mismatch);
    }

    @Test
    void the_advice_is_there_in_web_applications_and_can_be_switched_off() {
        WEB.run(context -> assertThat(context).hasSingleBean(LeadListProblems.class));
        WEB.withPropertyValues("leadlist.web.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(LeadListProblems.class));
        WEB.withPropertyValues("leadlist.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(LeadListProblems.class));
        Hosts.withDatabase().run(context -> assertThat(context).doesNotHaveBean(LeadListProblems.class));
    }

    private Map<String, Object> properties(LeadListException thrown) {
        return problems.reject(thrown).getBody().getProperties();
    }

    private static InvalidRequestException invalid(String message) {
        return new InvalidRequestException(
                new Violation(Path.of("prospects", 0, "emails", 1), Violation.Kind.MISSING, message));
    }
}
