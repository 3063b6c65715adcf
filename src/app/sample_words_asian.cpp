#include "app/sample_words.h"

namespace kith::app {
namespace {

constexpr RegionWords kRegions[] = {
    {.code = u"IN",
     .language = u"hi",
     .timeZone = u"Asia/Kolkata",
     .country = u"भारत",
     .currency = u"INR",
     .weight = 25,
     .calling = u"91",
     .trunk = u"0",
     .mobile = u"98555 #####,97555 #####,99555 #####,88555 #####,70555 #####",
     .women = u"प्रिया=priya,अनीता=anita,सुनीता=sunita,पूजा=pooja,नेहा=neha,कविता=kavita,मीना=meena,राधा=radha,"
              u"लक्ष्मी=lakshmi,श्रेया=shreya,दीपिका=deepika,आशा=asha,गीता=geeta,अनन्या=ananya",
     .men = u"राहुल=rahul,अमित=amit,राजेश=rajesh,सुरेश=suresh,विजय=vijay,संजय=sanjay,अनिल=anil,रवि=ravi,मोहन="
            u"mohan,अर्जुन=arjun,दीपक=deepak,कृष्ण=krishna,विकास=vikas,आदित्य=aditya",
     .families =
         u"शर्मा=sharma,वर्मा=verma,गुप्ता=gupta,सिंह=singh,कुमार=kumar,पटेल=patel,मिश्रा=mishra,यादव=yadav,जोशी="
         u"joshi,अग्रवाल=agarwal,तिवारी=tiwari,चौधरी=chaudhary,मेहता=mehta,राव=rao,भट्ट=bhatt,माली=mali",
     .cities = u"दिल्ली;1100##;11 2555 ####,मुंबई;4000##;22 2555 ####,जयपुर;3020##;141 255 ####,लखनऊ;2260##;522 "
               u"255 ####,भोपाल;4620##;755 255 ####,पुणे;4110##;20 2555 ####",
     .streets = u"महात्मा गांधी मार्ग,नेहरू मार्ग,बाग़ रोड,स्टेशन रोड,गुलाब गली,मंदिर मार्ग,सुभाष चौक,झील रोड",
     .streetForm = u"{number}, {street}",
     .companies = u"{family} प्राइवेट लिमिटेड,{family} एंड संस,{family} नर्सरी,होटल {city},{family} फूल भंडार",
     .titles = u"प्रबंधक,निदेशक,लेखाकार,माली",
     .mailHosts = u"dak.example,patra.example",
     .phrases = u"नमस्ते, क्या आपके पास {product} है?|बहुत धन्यवाद, {product} बहुत सुंदर है।|मैं अपना ऑर्डर कब ले सकता हूँ?"},
    {.code = u"CN",
     .language = u"zh",
     .timeZone = u"Asia/Shanghai",
     .country = u"中国",
     .currency = u"CNY",
     .weight = 25,
     .calling = u"86",
     .trunk = u"",
     .mobile = u"135 5550 ####,138 5550 ####,139 5550 ####,150 5550 ####,186 5550 ####",
     .women = u"丽=li,芳=fang,敏=min,静=jing,秀英=xiuying,娟=juan,霞=xia,雪梅=xuemei,婷婷=tingting,欣怡="
              u"xinyi,梓涵=zihan,慧=hui,兰=lan,玉珍=yuzhen",
     .men = u"伟=wei,强=qiang,磊=lei,军=jun,洋=yang,勇=yong,杰=jie,涛=tao,浩然=haoran,子轩=zixuan,建国="
            u"jianguo,志强=zhiqiang,明=ming,宇航=yuhang",
     .families = u"王=wang,李=li,张=zhang,刘=liu,陈=chen,杨=yang,黄=huang,赵=zhao,吴=wu,周=zhou,徐=xu,孙=sun,"
                 u"马=ma,朱=zhu,胡=hu,郭=guo,何=he,林=lin,欧阳=ouyang,司马=sima",
     .familyFirst = true,
     .cities = u"北京;1000##;10 5550 ####,上海;2000##;21 5550 ####,广州;5100##;20 8550 ####,成都;6100##;28 "
               u"8550 ####,杭州;3100##;571 8550 ####,昆明;6500##;871 6550 ####",
     .streets = u"中山路,人民路,解放路,花园路,建设路,和平街,南京东路,西湖大道",
     .streetForm = u"{street}{number}号",
     .companies = u"{family}氏园艺有限公司,{city}大酒店,{family}记花店,{city}绿化有限公司",
     .titles = u"经理,采购主管,会计,园艺师",
     .mailHosts = u"youxiang.example,xinjian.example",
     .phrases = u"您好，请问{product}有货吗？|谢谢，{product}非常漂亮。|我什么时候可以取货？"},
    {.code = u"JP",
     .language = u"ja",
     .timeZone = u"Asia/Tokyo",
     .country = u"日本",
     .currency = u"JPY",
     .weight = 25,
     .calling = u"81",
     .trunk = u"0",
     .mobile = u"90-5550-####,80-5550-####,70-5550-####",
     .women = u"陽子=yoko=ようこ,恵子=keiko=けいこ,美咲=misaki=みさき,さくら=sakura=さくら,由美=yumi=ゆみ,"
              u"直美=naomi=なおみ,葵=aoi=あおい,結衣=yui=ゆい,明美=akemi=あけみ,花子=hanako=はなこ,千代="
              u"chiyo=ちよ,真由美=mayumi=まゆみ",
     .men = u"浩=hiroshi=ひろし,誠=makoto=まこと,大輔=daisuke=だいすけ,健太=kenta=けんた,翔太=shota=しょうた,"
            u"隆=takashi=たかし,蓮=ren=れん,拓也=takuya=たくや,正=tadashi=ただし,一郎=ichiro=いちろう,悠斗="
            u"yuto=ゆうと,修=osamu=おさむ",
     .families =
         u"佐藤=sato=さとう,鈴木=suzuki=すずき,高橋=takahashi=たかはし,田中=tanaka=たなか,伊藤=ito=いとう,"
         u"渡辺=watanabe=わたなべ,山本=yamamoto=やまもと,中村=nakamura=なかむら,小林=kobayashi=こばやし,加藤="
         u"kato=かとう,吉田=yoshida=よしだ,山田=yamada=やまだ,佐々木=sasaki=ささき,松本=matsumoto=まつもと,"
         u"井上=inoue=いのうえ,木村=kimura=きむら,清水=shimizu=しみず,斎藤=saito=さいとう",
     .familyFirst = true,
     .cities = u"東京都港区;105-00##;3-5550-####,大阪市北区;530-00##;6-6555-####,京都市左京区;606-80##;75-"
               u"555-####,札幌市中央区;060-00##;11-555-####,福岡市博多区;812-00##;92-555-####,横浜市中区;231-"
               u"00##;45-555-####",
     .streets = u"本町,桜丘,緑ヶ丘,花園,中央,若葉町,栄町,東山",
     .streetForm = u"{street}{small}-{number}-{big}",
     .companies = u"株式会社{family},{family}園芸,{family}生花店,{city}ホテル,有限会社{family}商店",
     .titles = u"社長,部長,購買担当,経理,庭師",
     .mailHosts = u"yubin.example,tegami.example",
     .phrases = u"こんにちは、{product}は在庫がありますか。|ありがとうございます。{product}"
                u"がとてもきれいです。|注文はいつ受け取れますか。"},
    {.code = u"KR",
     .language = u"ko",
     .timeZone = u"Asia/Seoul",
     .country = u"대한민국",
     .currency = u"KRW",
     .weight = 15,
     .calling = u"82",
     .trunk = u"0",
     .mobile = u"10-5550-####,10-3550-####,10-7550-####,10-9550-####",
     .women = u"서연=seoyeon,지우=jiwoo,민서=minseo,하은=haeun,영희=younghee,미경=mikyung,지은=jieun,수진="
              u"sujin,은주=eunju,현정=hyunjung,유나=yuna,순자=soonja",
     .men = u"민준=minjun,서준=seojun,도윤=doyun,지훈=jihoon,현우=hyunwoo,성호=sungho,영수=youngsoo,동현="
            u"donghyun,재현=jaehyun,철수=chulsoo,준호=junho,태민=taemin",
     .families = u"김=kim,이=lee,박=park,최=choi,정=jung,강=kang,조=cho,윤=yoon,장=jang,임=lim,한=han,오=oh,"
                 u"서=seo,신=shin,권=kwon,황=hwang,안=ahn,송=song",
     .familyFirst = true,
     .cities = u"서울특별시;03###;2-555-####,부산광역시;47###;51-555-####,인천광역시;21###;32-555-####,"
               u"대구광역시;41###;53-555-####,광주광역시;61###;62-555-####,제주시;63###;64-755-####",
     .streets = u"세종대로,강남대로,꽃길,중앙로,정원로,학교길,은행나무길,해변로",
     .companies = u"주식회사 {family}가든,{family}플라워,{city} 호텔,{family}조경",
     .titles = u"대표,구매팀장,회계 담당,정원사",
     .mailHosts = u"pyeonji.example,uche.example",
     .phrases = u"안녕하세요, {product} 재고 있나요?|정말 감사합니다. {product} 너무 예뻐요.|주문한 물건은 "
                u"언제 찾을 수 있나요?"},
};

}

std::span<const RegionWords> asianRegions() { return kRegions; }

}
