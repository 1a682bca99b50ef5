package dev.errata.server.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WithBrowserTest {

    @Test
    void without_a_browser_a_newcomer_is_told_what_was_skipped_and_why() {
        assertThat(WithBrowser.Condition.evaluate(false, null).isDisabled()).isTrue();
        assertThat(WithBrowser.Condition.evaluate(false, null).getReason().orElse(""))
                .contains("CHROMIUM");
    }

    @Test
    void in_the_ci_a_missing_browser_is_a_failure() {
        assertThatThrownBy(() -> WithBrowser.Condition.evaluate(false, "true"))
                .hasMessageContaining("there is no Chromium");
    }

    @Test
    void with_a_browser_they_run() {
        assertThat(WithBrowser.Condition.evaluate(true, "true").isDisabled()).isFalse();
    }
}
