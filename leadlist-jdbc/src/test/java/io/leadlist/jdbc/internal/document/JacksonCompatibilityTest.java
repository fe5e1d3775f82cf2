package io.leadlist.jdbc.internal.document;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.cfg.PackageVersion;

class JacksonCompatibilityTest {
    /**
     * Each class was added in one version of jackson-annotations: {@code JsonSerializeAs} in 2.21,
     * {@code JsonApplyView} in 2.22.
     */
    @ParameterizedTest
    @ValueSource(strings = {"JsonSerializeAs", "JsonApplyView"})
    void annotations_that_are_too_old_are_rejected_with_the_version_to_declare(String missing) throws Exception {
        String needed = "2." + (20 + PackageVersion.VERSION.getMinorVersion());
        try (OldAnnotations libraries = new OldAnnotations(missing)) {
            assertThatIllegalStateException()
                    .isThrownBy(libraries::check)
                    .withMessageContaining("declare com.fasterxml.jackson.core:jackson-annotations:" + needed)
                    .withMessageContaining("Spring Boot 3.5");
        }
    }

    @Test
    void the_libraries_of_this_build_are_new_enough() {
        assertThatCode(JacksonCompatibility::check).doesNotThrowAnyException();
    }

    /** Loads the class path again, without one class of jackson-annotations. */
    private static final class OldAnnotations extends URLClassLoader {
        private final String missing;

        OldAnnotations(String missing) throws MalformedURLException {
            super(classPath(), ClassLoader.getPlatformClassLoader());
            this.missing = "com.fasterxml.jackson.annotation." + missing;
        }

        void check() throws Throwable {
            try {
                Method check = loadClass(JacksonCompatibility.class.getName()).getDeclaredMethod("check");
                check.setAccessible(true);
                check.invoke(null);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.equals(missing)) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }

        private static URL[] classPath() throws MalformedURLException {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                urls.add(new File(entry).toURI().toURL());
            }
            return urls.toArray(URL[]::new);
        }
    }
}
