import type { ReportForm } from './report-form.ts';

/** "Something is wrong here" for readers in further languages; whoever answers reads German. */
export const simpleGerman: ReportForm = {
  title: (name) => `Was stimmt nicht bei „${name}“?`,
  lead: 'Danke, dass Sie uns helfen. Ein Satz reicht. Sie müssen sich nicht anmelden.',
  matter: 'Was stimmt nicht?',
  matters: {
    times: 'die Zeiten',
    place: 'der Ort',
    contact: 'Telefon-Nummer oder E-Mail',
    cost: 'was es kostet',
    ended: 'Das Angebot gibt es nicht mehr.',
    full: 'Es ist kein Platz mehr frei.',
    accessibility: 'wie man hinein-kommt, zum Beispiel mit dem Rollstuhl',
    other: 'etwas anderes',
  },
  words: 'Wie ist es richtig?',
  wordsHint: 'Bitte schreiben Sie keine Namen.',
  replyTo: 'Möchten Sie eine Antwort? Dann schreiben Sie hier Ihre E-Mail-Adresse.',
  replyHint: 'Wir schreiben Ihnen 1 Mal. Danach löschen wir Ihre Adresse.',
  send: 'Abschicken',
  cancel: 'Abbrechen',
  done: 'Danke! Wir haben Ihren Hinweis bekommen.',
  errors: {
    matter: 'Bitte wählen Sie aus: Was stimmt nicht?',
    words: 'Bitte schreiben Sie, was nicht stimmt.',
    tooLong: 'Das ist zu lang. Höchstens 1.000 Zeichen.',
    mail: 'Diese E-Mail-Adresse ist nicht vollständig.',
    tooMany: 'Gerade schreiben sehr viele Menschen. Bitte versuchen Sie es in 1 Stunde noch einmal.',
    tooManyToday:
      'Heute haben schon sehr viele Menschen geschrieben. Bitte versuchen Sie es morgen noch einmal.',
  },
};

export const turkish: ReportForm = {
  title: (name) => `„${name}“ için ne yanlış?`,
  lead: 'Bize haber verdiğiniz için teşekkürler. Bir cümle yeter, hesap gerekmez. Koordinasyon bürosu ve kurum okuyacak.',
  matter: 'Yanlış olan ne?',
  matters: {
    times: 'saatler',
    place: 'yer',
    contact: 'iletişim bilgileri',
    cost: 'ücret',
    ended: 'Bu hizmet artık yok.',
    full: 'Yer kalmamış.',
    accessibility: 'engelsiz erişim bilgileri',
    other: 'başka bir şey',
  },
  words: 'Doğrusu nedir?',
  wordsHint: 'Türkçe yazabilirsiniz. Lütfen isim ya da özel bilgi yazmayın.',
  replyTo: 'Yanıt istiyorsanız e-posta adresiniz',
  replyHint: 'Size bir kez yazar, sonra adresinizi sileriz.',
  send: 'Gönder',
  cancel: 'Vazgeç',
  done: 'Teşekkürler! Bildiriminiz bize ulaştı.',
  errors: {
    matter: 'Lütfen neyin yanlış olduğunu seçin.',
    words: 'Lütfen neyin yanlış olduğunu yazın.',
    tooLong: 'En fazla 1.000 karakter.',
    mail: 'Bu e-posta adresi eksik.',
    tooMany: 'Şu anda çok fazla bildirim geliyor. Lütfen bir saat sonra yeniden deneyin.',
    tooManyToday:
      'Bugün çok fazla bildirim geldi. Lütfen yarın yeniden deneyin ya da doğrudan kuruma söyleyin.',
  },
};

export const arabic: ReportForm = {
  title: (name) => `ما الخطأ في «${name}»؟`,
  lead: 'شكرًا لأنكم تخبروننا. تكفي جملة واحدة، ولا تحتاجون إلى حساب. سيقرؤها مكتب التنسيق والجهة المقدِّمة.',
  matter: 'ما الخطأ؟',
  matters: {
    times: 'المواعيد',
    place: 'المكان',
    contact: 'بيانات الاتصال',
    cost: 'التكلفة',
    ended: 'لم يعد هذا العرض موجودًا.',
    full: 'لا توجد أماكن شاغرة.',
    accessibility: 'المعلومات عن سهولة الوصول',
    other: 'شيء آخر',
  },
  words: 'ما الصحيح؟',
  wordsHint: 'يمكنكم الكتابة بالعربية. يرجى عدم ذكر أسماء أو أمور خاصة.',
  replyTo: 'بريدكم الإلكتروني، إن أردتم جوابًا',
  replyHint: 'نكتب إليكم مرة واحدة ثم نحذف العنوان.',
  send: 'إرسال',
  cancel: 'إلغاء',
  done: 'شكرًا! وصلت ملاحظتكم.',
  errors: {
    matter: 'يرجى اختيار موضوع الملاحظة.',
    words: 'يرجى كتابة ما هو غير صحيح.',
    tooLong: '1000 حرف على الأكثر.',
    mail: 'عنوان البريد الإلكتروني غير مكتمل.',
    tooMany: 'تصل الآن ملاحظات كثيرة جدًا. يرجى المحاولة مرة أخرى بعد ساعة.',
    tooManyToday: 'وصلت اليوم ملاحظات كثيرة جدًا. يرجى المحاولة غدًا، أو إخبار الجهة المقدِّمة مباشرة.',
  },
};

export const ukrainian: ReportForm = {
  title: (name) => `Що не так із «${name}»?`,
  lead: 'Дякуємо, що повідомляєте. Достатньо одного речення, обліковий запис не потрібен. Прочитають координаційне бюро та організатор.',
  matter: 'Що не так?',
  matters: {
    times: 'час',
    place: 'місце',
    contact: 'контактні дані',
    cost: 'вартість',
    ended: 'Цієї пропозиції більше немає.',
    full: 'Вільних місць немає.',
    accessibility: 'відомості про доступність',
    other: 'щось інше',
  },
  words: 'Як правильно?',
  wordsHint: 'Можна писати українською. Будь ласка, без імен і нічого приватного.',
  replyTo: 'Ваша електронна адреса, якщо хочете отримати відповідь',
  replyHint: 'Ми напишемо вам один раз, а потім видалимо адресу.',
  send: 'Надіслати',
  cancel: 'Скасувати',
  done: 'Дякуємо! Ваше повідомлення надійшло.',
  errors: {
    matter: 'Виберіть, будь ласка, про що йдеться.',
    words: 'Напишіть, будь ласка, що не так.',
    tooLong: 'Щонайбільше 1000 знаків.',
    mail: 'Електронна адреса неповна.',
    tooMany: 'Зараз надходить дуже багато повідомлень. Спробуйте, будь ласка, за годину.',
    tooManyToday:
      'Сьогодні надійшло вже дуже багато повідомлень. Спробуйте, будь ласка, завтра або скажіть безпосередньо організатору.',
  },
};
