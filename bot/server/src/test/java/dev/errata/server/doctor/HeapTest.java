package dev.errata.server.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeapTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Xmx384m",
                "-XX:MaxHeapSize=384m",
                "-XX:MaxRAMPercentage=25",
                "-XX:MaxRAMFraction=4",
                "-XX:MaxRAM=1g"
            })
    void whoever_says_how_much_it_may_be_has_bounded_it(String option) {
        assertThat(Heap.isBoundedBy(List.of("-Dfile.encoding=UTF-8", option))).isTrue();
    }

    @Test
    void nothing_else_bounds_it() {
        assertThat(Heap.isBoundedBy(List.of())).isFalse();
        assertThat(Heap.isBoundedBy(List.of("-Xms384m", "-XX:InitialRAMPercentage=25", "-XX:MaxMetaspaceSize=64m")))
                .isFalse();
    }

    @Test
    void the_usual_caches_fit_into_the_usual_heap() {
        assertThat(new Heap(384, true).forCaches()).isGreaterThan(96);
    }
}
