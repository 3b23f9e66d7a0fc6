type Words = readonly [name: string, summary: string];

/** What offers of the example say of themselves in further languages, by their pattern. */
export const exampleTranslations: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  turnen: {
    en: [
      'Gymnastics for children',
      'Climbing, jumping, rolling: children try out what their bodies can do. No pressure.',
    ],
    tr: [
      'Çocuklar için jimnastik',
      'Tırmanmak, zıplamak, yuvarlanmak: Çocuklar baskı olmadan bedenlerini keşfeder.',
    ],
    ar: ['جمباز للأطفال', 'تسلق وقفز ودحرجة: يجرب الأطفال ما تستطيعه أجسادهم، دون ضغط.'],
    uk: [
      'Гімнастика для дітей',
      'Лазити, стрибати, перекочуватися: діти пробують, що вміє їхнє тіло. Без тиску.',
    ],
  },
  'eltern-kind-turnen': {
    en: [
      'Gymnastics for parents and toddlers',
      'Movement for the smallest, together with mum, dad or grandma.',
    ],
    tr: ['Ebeveyn-çocuk jimnastiği', 'En küçükler için anne, baba ya da büyükanneyle birlikte hareket.'],
  },
  'bewegter-spielplatz': {
    en: [
      'Playground on the move',
      'The play van brings ropes, balls and roller boards to the square around the corner.',
    ],
    tr: ['Gezici oyun alanı', 'Oyun arabası ip, top ve kaykayları köşedeki meydana getirir.'],
  },
  elterncafe: {
    en: ['Parents’ café', 'Breakfast, questions, getting to know neighbours. Children are welcome.'],
    tr: ['Ebeveyn kafesi', 'Kahvaltı, sorular, komşularla tanışma. Çocuklar da gelebilir.'],
    ar: ['مقهى الأهل', 'فطور وأسئلة وتعارف بين الجيران. الأطفال مرحّب بهم.'],
    uk: ['Кав’ярня для батьків', 'Сніданок, запитання, знайомство із сусідами. Діти теж можуть прийти.'],
  },
  deutschkurs: {
    en: [
      'German for parents, with childcare',
      'Learning German in the morning; the children play next door.',
    ],
    ar: ['الألمانية للأهل مع رعاية الأطفال', 'تعلم الألمانية صباحًا، والأطفال يلعبون في الغرفة المجاورة.'],
    uk: ['Німецька для батьків із доглядом за дітьми', 'Вивчаємо німецьку зранку, а діти граються поруч.'],
  },
  antraege: {
    en: [
      'Help with forms for families',
      'Child benefit, education benefits, housing benefit: we fill in the forms with you and explain them.',
    ],
    tr: ['Başvurularda yardım', 'Resmî mektupları sizinle okur, formları birlikte doldururuz.'],
    ar: ['مساعدة في الطلبات', 'نقرأ معكم رسائل الدوائر الرسمية ونملأ الاستمارات.'],
    uk: ['Допомога із заявами', 'Читаємо з вами листи від установ і заповнюємо бланки.'],
  },
};
