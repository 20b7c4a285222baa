package se.samverkstad.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class SampleTest {
    @Test
    void theOrderOfMeasuringDoesNotMatter() {
        Sample sample = Sample.of(List.of(3.0, 1.0, 2.0));

        assertThat(sample.min()).isEqualTo(1);
        assertThat(sample.median()).isEqualTo(2);
        assertThat(sample.max()).isEqualTo(3);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Sample.of(List.of(1.0, 2.0, 4.0, 100.0)).median()).isEqualTo(3);
    }

    @Test
    void atLeastTheShareOfAllIsNotAboveTheQuantile() {
        Sample hundred = Sample.of(
                DoubleStream.iterate(1, each -> each + 1).limit(100).boxed().toList());

        assertThat(hundred.quantile(0.5)).isEqualTo(50);
        assertThat(hundred.quantile(0.95)).isEqualTo(95);
        assertThat(hundred.quantile(0.999)).isEqualTo(100);
        assertThat(hundred.quantile(1)).isEqualTo(100);
    }

    @Test
    void ofOneValueEverythingIsThatValue() {
        Sample one = Sample.of(List.of(7.0));

        assertThat(List.of(one.min(), one.median(), one.quantile(0.01), one.quantile(0.95), one.max()))
                .containsOnly(7.0);
    }

    @Test
    void nothingMeasuredIsRefused() {
        assertThatThrownBy(() -> Sample.of(List.of())).hasMessage("a sample needs a value");
    }

    @Test
    void aShareOutsideIsRefused() {
        Sample one = Sample.of(List.of(7.0));

        assertThatThrownBy(() -> one.quantile(95)).hasMessageContaining("95");
        assertThatThrownBy(() -> one.quantile(0)).hasMessageContaining("0");
    }
}
