/// KoBEST: five Korean sets, BoolQ, COPA, HellaSwag, SentiNeg and WiC.
@NullMarked
package dev.assay.datasets.kobest;

import org.jspecify.annotations.NullMarked;
