package org.truceline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.truceline.screening.ListedNames;

/// Listed parties drawn with a seed, as the lists of the world hold them: Chinese companies in both scripts, companies
/// in
/// Latin letters, institutes with numbers, persons; with aliases. And names to ask for: near ones and others.
final class DrawnNames {

    private static final long SEED = 20_261_123L;
    private static final String[] PLACES =
            ("北京 Beijing,上海 Shanghai,深圳 Shenzhen,广州 Guangzhou,杭州 Hangzhou,南京 Nanjing,武汉 Wuhan,成都 Chengdu,西安 Xi'an,"
                            + "天津 Tianjin,重庆 Chongqing,苏州 Suzhou,无锡 Wuxi,香港 Hong Kong,合肥 Hefei,长沙 Changsha,青岛 Qingdao,大连 Dalian")
                    .split(",", -1);
    private static final String[] TRADES =
            ("科技 Technology,电子 Electronics,信息技术 Information Technology,半导体 Semiconductor,微电子 Microelectronics,通信 Communications,"
                            + "智能装备 Intelligent Equipment,航空 Aviation,光电 Optoelectronics,贸易 Trading,国际贸易 International Trading,物流 Logistics,"
                            + "精密机械 Precision Machinery,新材料 New Materials,生物科技 Biotechnology,船舶工程 Shipbuilding Engineering,软件 Software,能源 Energy")
                    .split(",", -1);
    private static final String[] FORMS =
            ("有限公司 Co. Ltd.,股份有限公司 Co. Ltd.,有限责任公司 LLC,集团有限公司 Group Co. Ltd.").split(",", -1);
    private static final String[] SIGNS =
            ("华 hua,安 an,天 tian,中 zhong,宏 hong,远 yuan,龙 long,腾 teng,海 hai,康 kang,达 da,信 xin,泰 tai,瑞 rui,博 bo,凯 kai,星 xing,光 guang,"
                            + "鼎 ding,盛 sheng,恒 heng,通 tong,联 lian,创 chuang,德 de,润 run,金 jin,银 yin,飞 fei,翔 xiang,云 yun,山 shan,江 jiang,河 he,松 song,"
                            + "柏 bai,嘉 jia,利 li,隆 long,兴 xing,旺 wang,永 yong,正 zheng,明 ming,亮 liang,新 xin,锐 rui,科 ke,威 wei,视 shi,讯 xun,飞 fei,捷 jie,顺 shun,诚 cheng")
                    .split(",", -1);
    private static final String[] STARTS =
            "Al,Ber,Cor,Dan,El,Far,Gor,Hal,In,Jas,Kor,Lum,Mar,Nor,Or,Pet,Quan,Ros,Sal,Tor,Ul,Vas,Wol,Yar,Zen"
                    .split(",", -1);
    private static final String[] MIDDLES = "a,e,i,o,u,an,en,in,on,ar,er,ir,al,el,is,os,av,ev,ik,om".split(",", -1);
    private static final String[] ENDS =
            "tek,nov,sen,mann,dyne,ria,lux,ton,ford,mar,vich,stan,gar,link,plex,ros,tis,nex,cor,vale".split(",", -1);
    private static final String[] LATIN_TRADES =
            ("Trading,Shipping,Electronics,Industries,Engineering,Aviation,Technologies,Logistics,Systems,Marine,Holdings,Import Export,Energy,"
                            + "General Trading,Software,Chemicals,Metals,Instruments")
                    .split(",", -1);
    private static final String[] LATIN_FORMS =
            "LLC,Ltd,GmbH,Inc.,Corporation,FZE,S.A.,Limited Sirketi,OOO,Company Limited".split(",", -1);
    private static final String[] GIVEN =
            "Ahmed,Ivan,Maria,Hassan,Olga,Sergei,Fatima,Dmitri,Ali,Elena,Omar,Viktor,Yusuf,Natalia,Reza,Pavel"
                    .split(",", -1);

    private final Random random = new Random(SEED);
    private final List<ListedNames> listings = new ArrayList<>();

    DrawnNames(int count) {
        for (int i = 0; i < count; i++) {
            int kind = random.nextInt(10);
            listings.add(kind < 4 ? chinese(i) : kind < 5 ? institute(i) : kind < 8 ? latin(i) : person(i));
        }
    }

    List<ListedNames> listings() {
        return listings;
    }

    /// Names to ask for: a third are listed names changed by a letter, a place or a form; the others are new.
    List<String> asked(int count) {
        List<String> asked = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            if (i % 3 == 0) {
                List<String> names =
                        listings.get(random.nextInt(listings.size())).names();
                asked.add(changed(names.get(random.nextInt(names.size()))));
            } else {
                int kind = random.nextInt(10);
                ListedNames other = kind < 4 ? chinese(i) : kind < 5 ? institute(i) : kind < 8 ? latin(i) : person(i);
                asked.add(other.name());
            }
        }
        return asked;
    }

    private String changed(String name) {
        int place = random.nextInt(name.length());
        return switch (random.nextInt(4)) {
            case 0 -> name.substring(0, place) + name.substring(Math.min(name.length(), place + 1));
            case 1 -> name.replace("Co. Ltd.", "Company Limited").replace("有限公司", "");
            case 2 -> name.replaceFirst(" ", "");
            default -> name;
        };
    }

    private String any(String[] all) {
        return all[random.nextInt(all.length)];
    }

    private ListedNames chinese(int i) {
        String[] place = any(PLACES).split(" ", 2);
        String[] trade = any(TRADES).split(" ", 2);
        String[] form = any(FORMS).split(" ", 2);
        StringBuilder signs = new StringBuilder();
        StringBuilder sounds = new StringBuilder();
        int count = 2 + random.nextInt(3) / 2;
        for (int k = 0; k < count; k++) {
            String[] sign = any(SIGNS).split(" ", 2);
            signs.append(sign[0]);
            sounds.append(sign[1]);
        }
        String latin = sounds.substring(0, 1).toUpperCase(Locale.ROOT) + sounds.substring(1);
        String english = place[1] + " " + latin + " " + trade[1] + " " + form[1];
        String han = place[0] + (random.nextBoolean() ? "市" : "") + signs + trade[0] + form[0];
        List<String> aliases = random.nextInt(3) == 0
                ? List.of(han, latin + " " + trade[1])
                : random.nextBoolean() ? List.of(han) : List.of();
        return new ListedNames("drawn", "c" + i, english, aliases);
    }

    private ListedNames institute(int i) {
        int number = 1 + random.nextInt(99);
        String[] trade = any(TRADES).split(" ", 2);
        return new ListedNames(
                "drawn",
                "i" + i,
                "China " + trade[1] + " Group Corporation No. " + number + " Research Institute",
                List.of("中国" + trade[0] + "集团公司第" + number + "研究所", "CETC " + number + " " + trade[1]));
    }

    private String word() {
        return any(STARTS) + any(MIDDLES) + (random.nextBoolean() ? any(MIDDLES) : "") + any(ENDS);
    }

    private ListedNames latin(int i) {
        String word = word() + (random.nextInt(4) == 0 ? " " + word() : "");
        String trade = any(LATIN_TRADES);
        return new ListedNames(
                "drawn",
                "l" + i,
                word + " " + trade + " " + any(LATIN_FORMS),
                random.nextInt(3) == 0 ? List.of(word + " " + any(LATIN_TRADES), word + " Group") : List.of());
    }

    private ListedNames person(int i) {
        String family = word();
        String given = any(GIVEN);
        return new ListedNames(
                "drawn",
                "p" + i,
                family.toUpperCase(Locale.ROOT) + ", " + given + " " + any(GIVEN),
                random.nextInt(2) == 0 ? List.of(given + " " + family) : List.of());
    }
}
