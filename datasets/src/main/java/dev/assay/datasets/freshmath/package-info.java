/// The generated set `fresh-math`: word problems of one to six steps, made from a seed, with their right
/// answers by construction. [FreshMath] is the dataset. A problem is first a language-free [Problem] (numbers,
/// steps, gold), drawn by a recipe ([OneStep] to [SixSteps]); a [Wording] then says it in one language. The
/// words stand in one resource file a language, `en.txt`, `ko.txt` and so on, beside this package.
@NullMarked
package dev.assay.datasets.freshmath;

import org.jspecify.annotations.NullMarked;
