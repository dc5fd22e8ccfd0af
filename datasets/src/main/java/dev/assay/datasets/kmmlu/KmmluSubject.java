package dev.assay.datasets.kmmlu;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A subject of KMMLU.
///
/// @param id     as the authors call its files, for example `Criminal-Law`
/// @param korean its name in Korean, for prompts and reports; our translation of the authors' English names
/// @param group  one of the four groups in which the authors report
public record KmmluSubject(String id, String korean, String group) {
    private static final String APPLIED = "applied science";
    private static final String HUMSS = "humanities and social sciences";
    private static final String OTHER = "other";
    private static final String STEM = "STEM";

    /// All 45, in the order of their files.
    public static final List<KmmluSubject> ALL = List.of(
            new KmmluSubject("Accounting", "회계", HUMSS),
            new KmmluSubject("Agricultural-Sciences", "농업과학", OTHER),
            new KmmluSubject("Aviation-Engineering-and-Maintenance", "항공공학 및 정비", APPLIED),
            new KmmluSubject("Biology", "생물학", STEM),
            new KmmluSubject("Chemical-Engineering", "화학공학", STEM),
            new KmmluSubject("Chemistry", "화학", STEM),
            new KmmluSubject("Civil-Engineering", "토목공학", STEM),
            new KmmluSubject("Computer-Science", "컴퓨터과학", STEM),
            new KmmluSubject("Construction", "건설", OTHER),
            new KmmluSubject("Criminal-Law", "형법", HUMSS),
            new KmmluSubject("Ecology", "생태학", STEM),
            new KmmluSubject("Economics", "경제학", HUMSS),
            new KmmluSubject("Education", "교육학", HUMSS),
            new KmmluSubject("Electrical-Engineering", "전기공학", STEM),
            new KmmluSubject("Electronics-Engineering", "전자공학", APPLIED),
            new KmmluSubject("Energy-Management", "에너지관리", APPLIED),
            new KmmluSubject("Environmental-Science", "환경과학", APPLIED),
            new KmmluSubject("Fashion", "패션", OTHER),
            new KmmluSubject("Food-Processing", "식품가공", OTHER),
            new KmmluSubject("Gas-Technology-and-Engineering", "가스기술 및 공학", APPLIED),
            new KmmluSubject("Geomatics", "지리정보학", APPLIED),
            new KmmluSubject("Health", "보건", OTHER),
            new KmmluSubject("Industrial-Engineer", "산업공학", APPLIED),
            new KmmluSubject("Information-Technology", "정보기술", STEM),
            new KmmluSubject("Interior-Architecture-and-Design", "실내건축 및 디자인", OTHER),
            new KmmluSubject("Law", "법학", HUMSS),
            new KmmluSubject("Machine-Design-and-Manufacturing", "기계설계 및 제조", APPLIED),
            new KmmluSubject("Management", "경영학", HUMSS),
            new KmmluSubject("Maritime-Engineering", "해양공학", APPLIED),
            new KmmluSubject("Marketing", "마케팅", OTHER),
            new KmmluSubject("Materials-Engineering", "재료공학", STEM),
            new KmmluSubject("Mechanical-Engineering", "기계공학", STEM),
            new KmmluSubject("Nondestructive-Testing", "비파괴검사", APPLIED),
            new KmmluSubject("Patent", "특허", OTHER),
            new KmmluSubject("Political-Science-and-Sociology", "정치학 및 사회학", HUMSS),
            new KmmluSubject("Psychology", "심리학", HUMSS),
            new KmmluSubject("Public-Safety", "공공안전", OTHER),
            new KmmluSubject("Railway-and-Automotive-Engineering", "철도 및 자동차공학", APPLIED),
            new KmmluSubject("Real-Estate", "부동산", OTHER),
            new KmmluSubject("Refrigerating-Machinery", "냉동기계", OTHER),
            new KmmluSubject("Social-Welfare", "사회복지", HUMSS),
            new KmmluSubject("Taxation", "세무", HUMSS),
            new KmmluSubject("Telecommunications-and-Wireless-Technology", "통신 및 무선기술", APPLIED),
            new KmmluSubject("korean-history", "한국사", HUMSS),
            new KmmluSubject("math", "수학", STEM));

    private static final Map<String, KmmluSubject> BY_ID =
            ALL.stream().collect(Collectors.toMap(KmmluSubject::id, Function.identity()));

    /// The subject of that id, or null.
    public static @Nullable KmmluSubject named(String id) {
        return BY_ID.get(id);
    }
}
