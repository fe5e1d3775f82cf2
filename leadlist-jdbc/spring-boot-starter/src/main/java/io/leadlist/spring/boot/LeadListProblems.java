package io.leadlist.spring.boot;

import io.leadlist.call.ForbiddenException;
import io.leadlist.call.InvalidRequestException;
import io.leadlist.call.LeadListException;
import io.leadlist.call.StaleVersionException;
import io.leadlist.call.StorageException;
import io.leadlist.call.Violation;
import io.leadlist.wire.FailureLog;
import io.leadlist.wire.InvalidParameterException;
import io.leadlist.wire.json.PayloadTooLargeException;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Answers exceptions of the library with problem details (RFC 9457). An advice of the host with a higher precedence is
 * asked first. Thread-safe.
 *
 * <p>The property {@code code} is the {@link LeadListException.Kind} of the exception, and {@code violations} has a
 * path, a code and a message for each violated rule. The detail of a failure of the storage says nothing about it; the
 * log does.
 */
@RestControllerAdvice
final class LeadListProblems {
    private static final Logger LOGGER = LoggerFactory.getLogger(LeadListProblems.class);
    private static final String CODE = "code";
    private static final String VIOLATIONS = "violations";
    private static final String INVALID_PARAMETER = "INVALID_PARAMETER";

    /**
     * A violated rule.
     *
     * @param path where it is, for example {@code prospects[0].emails[0]}
     * @param code the kind of the violation
     * @param message a text for the caller, which can quote a value of the request
     */
    record Entry(String path, String code, String message) implements Comparable<Entry> {
        static Entry of(Violation violation) {
            return new Entry(violation.path().toString(), violation.kind().name(), violation.message());
        }

        static Entry of(ObjectError error) {
            String path = error instanceof FieldError field ? field.getField() : "";
            return new Entry(path, "CONSTRAINT", String.valueOf(error.getDefaultMessage()));
        }

        @Override
        public int compareTo(Entry other) {
            return Comparator.comparing(Entry::path)
                    .thenComparing(Entry::message)
                    .compare(this, other);
        }
    }

    /** Also answers a body that the library's request records reject while Spring reads it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> reject(LeadListException thrown) {
        ProblemDetail problem = problem(ProblemStatus.of(thrown), thrown.kind().name(), ProblemStatus.detailOf(thrown));
        if (thrown instanceof InvalidRequestException invalid) {
            addViolations(problem, invalid.violations());
        } else if (thrown instanceof ForbiddenException forbidden) {
            problem.setProperty("requiredRole", forbidden.requiredRole().name());
        } else if (thrown instanceof StaleVersionException stale) {
            problem.setProperty("actualVersion", stale.actual());
        } else if (thrown instanceof StorageException failure) {
            LOGGER.error("a request failed with status 500", FailureLog.withoutMessages(failure));
            problem.setProperty("retryable", failure.isRetryable());
            problem.setProperty("outcomeUnknown", failure.isOutcomeUnknown());
        }
        return response(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> reject(InvalidParameterException invalid) {
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, INVALID_PARAMETER, "A parameter is invalid");
        addViolations(problem, invalid.violations());
        return response(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> reject(PayloadTooLargeException large) {
        return response(problem(HttpStatus.valueOf(413), "PAYLOAD_TOO_LARGE", "The request " + large.rule()));
    }

    /** Answers a malformed id or cursor. Spring answers a parameter of another type. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> reject(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        if (type == null || !isOfLibrary(type)) {
            throw mismatch;
        }
        return reject(new InvalidParameterException(mismatch.getName(), "Not a valid " + type.getSimpleName()));
    }

    /** Answers violated constraints of the library's request records. Spring answers those of the host's own. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> reject(MethodArgumentNotValidException invalid)
            throws MethodArgumentNotValidException {
        Object target = invalid.getBindingResult().getTarget();
        if (target == null || !isOfLibrary(target.getClass())) {
            throw invalid;
        }
        ProblemDetail problem = problem(HttpStatus.BAD_REQUEST, "INVALID_REQUEST", ProblemStatus.INVALID);
        problem.setProperty(
                VIOLATIONS,
                invalid.getAllErrors().stream().map(Entry::of).sorted().toList());
        return response(problem);
    }

    private static boolean isOfLibrary(Class<?> type) {
        return type.getName().startsWith("io.leadlist.");
    }

    private static ProblemDetail problem(HttpStatus status, String code, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty(CODE, code);
        return problem;
    }

    private static void addViolations(ProblemDetail problem, List<Violation> violations) {
        problem.setProperty(VIOLATIONS, violations.stream().map(Entry::of).toList());
    }

    private static ResponseEntity<ProblemDetail> response(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }
}
