# Learn: how studies are cited, and what each of them did and found.

study-by-one = { $author }
study-by-two = { $author } and { $with }
study-by-others = { $author } and others
study-people = { $count ->
    [one] 1 person
   *[other] { $count } people
  }
study-trials = { $count ->
    [one] 1 study
   *[other] { $count } studies
  }
study-trials-people = { $trials }, { $people }
study-context = Behind the safety pages or a routine
study-named-on = Named on

study-abedian2015 = Women in menopause pressed four points on themselves for ten minutes in the evening, for four weeks. They slept better than with sham points; and with sham points better than with none.
study-ahmadinezhad2017 = Acupressure three times a week for six weeks, against Pilates and against neither. No difference between the groups.
study-basler2011 = An hour of oil massage (abhyanga). Stress and heart rate went down; there was no other group, and sleep was not measured.
study-cochrane = A review of acupuncture and acupressure around birth. It shows how many women took part so far; starting a birth by pressing points is not proven.
study-cohen2009 = Healthy people were given a cold virus. Those who slept less than 7 hours caught a cold 2.94 times as often.
study-corniani2020 = A count of the nerve fibres for touch: around 230,000 in the whole body.
study-depression2016 = People with insomnia were followed over years. Depression was 2.27 times as likely (between 1.89 and 2.71 times).
study-diego2009 = Fifteen minutes of massage, moderate or light. With moderate pressure the rhythm of the heart became calmer; with light pressure the opposite.
study-dincer2022 = Acupressure with older people: sleep got 1.7 points better of 21 (between 1.1 and 2.3), also where people pressed themselves. The trials differ a lot.
study-ernst2009 = Trials of reflexology for any illness: 12 of 18 showed nothing. It was not shown to work for any of them.
study-fang2023 = Massage in intensive care. After two nights of foot massage people felt they slept better; the review calls the evidence weak.
study-field2002 = Massage for 30 minutes twice a week for five weeks, or learning to relax the muscles. Only with massage: more sleep, fewer movements at night, fewer tender points, less substance P.
study-field2005 = A laboratory looked back at its own studies: in urine, 28 % more serotonin and 31 % less cortisol after massage.
study-gregson2015 = Pressing two points to start a birth, against sham presses. No difference.
study-hafner2016 = Why sleep matters: the economic costs of insufficient sleep. A model of five countries; for the US up to $411 billion a year, 2.28 % of GDP.
study-harris2012 = A three-minute back massage on two nights, in nursing homes, with people with dementia. No clear gain.
study-hatayama2008 = A face massage of 45 minutes. Anxiety and mood got better, and the heart looked more awake: “refreshing”.
study-hmwe2016 = A review of acupressure for adults: better than no treatment, not better than a sham.
study-huang2021 = Foot reflexology, pooled: sleep clearly better. Nobody could be kept from knowing.
study-itani2017 = Short sleepers followed over years: 12 % more of them died in that time. Weight was looked at too.
study-jacobs2016 = Teenagers with cancer had 20 to 30 minutes of massage at bedtime, on two or three nights. It could be done; they tended to sleep a little more.
study-jong2016 = Women with insomnia: gentle touch massage for six weeks, or talks, or the usual care. Those who were massaged got better; compared with the others there was no difference.
study-jouvet1969 = In cats, sleep was gone when serotonin was blocked or its cells destroyed, and came back later.
study-jouvet1999 = The same researcher, thirty years on: cells that make serotonin fire when awake, in “direct contradiction”.
study-kalmbach2018 = A review of hyperarousal: it goes together with insomnia, and its workings are mixed.
study-kennedy2002 = Nerves for touch in the sole, recorded one by one: 104 of them, not crowded in the toes.
study-ko2014 = Women who slept badly after a birth: 20 minutes of back massage on five evenings by a therapist, or the usual care. Sleep got about 4 points better of 21 with massage.
study-kudo2020 = Women of about 78: hand massage and a warm hand bath. They slept 90.2 % of the time in bed instead of 88.7 %, and fell asleep in 6.5 minutes instead of 8.
study-lee2011 = Foot reflexology, pooled: a large effect on sleep, and very different studies.
study-li2014 = Massage for fibromyalgia, pooled: less pain, anxiety and depression. On sleep no clear effect (0.19, between −0.38 and 0.75).
study-ling2025 = Massage in hospitals, pooled: better sleep, and so much better that the studies may be at fault.
study-lopez2021 = Somebody who pressed their own neck artery: the heart stopped for a moment, and a stroke followed.
study-mccullough2014 = What reflexology does in the body: in 3 of 17 trials there was a difference between the groups.
study-meier2020 = Ten minutes of massage of neck and head or shoulders, or rest. The rhythm of the heart got calmer with massage; everyone felt more relaxed, also those who rested.
study-menopause2024 = Acupressure in menopause, pooled: 2.3 points better of 21 (between 1.4 and 3.3). The trials differ very much.
study-mollart2015 = Acupressure around birth, pooled: labour may be shorter.
study-monti2011 = A review: serotonin mostly keeps awake.
study-moyer2011 = Massage and cortisol, counted together: in adults almost nothing (0.05 to 0.30), in children more.
study-ntoumas2025 = At home, in turn: one relaxing massage of 45 minutes, a sham, and none. Sleep efficiency was better after the massage.
study-oikonomou2019 = In mice and zebrafish, the raphe nuclei bring sleep.
study-oliveira2011 = A first try with seven women in menopause: better sleep and mood on questionnaires.
study-oliveira2012 = The larger study after it, with therapeutic massage: sleep and mood better.
study-qaseem2016 = A guideline of doctors in the US: for chronic insomnia try a talking therapy, CBT-I, first. A strong recommendation.
study-rapaport2010 = One Swedish massage of 45 minutes, or light touch: cortisol fell a little.
study-riemann2010 = A review: the body of people with insomnia is on alert, by day and by night.
study-samuel2021 = People with cancer: with massage they reported better sleep; relaxation alone did not show it.
study-smith2002 = In a cancer ward: light massage three times in a week, or a nurse to talk with. With massage sleep held steady; with talk it got clearly worse. Nobody drew lots.
study-song2009 = Ten minutes for each hand and forearm, every other evening for two weeks. People were more content with their sleep.
study-song2015 = Massaging one’s own feet: less stress and tiredness, better mood; cortisol, blood pressure and pulse did not change. No trial with lots yet.
study-tactile = Women in a ward had 30 minutes of gentle touch massage a day. They were awake less in the night than before.
study-valizadeh2015 = Older men: foot reflexology or a warm foot bath. Both helped, with no difference. Warm feet may be part of it.
study-waits2018 = Acupressure against a sham, pooled: 3.4 points better of 21 (between 2.8 and 4.1). Nobody was harmed.
study-wang2020 = Foot reflexology, pooled: better sleep, the more the longer it was done. Nobody could be kept from knowing.
study-yeung2012 = Acupressure and reflexology: slightly better than a sham. Most trials were open to error.
study-yeung2018 = The first try: two lessons, then acupressure at home. After eight weeks 92 % still did it.
study-yeung2022 = Half had two lessons in pressing the points themselves, then did it at home. The others had lessons on sleep habits. After eight weeks the first group complained less of poor sleep.
study-zick2016 = After breast cancer: relaxing acupressure on oneself, every day for six weeks. Tiredness fell by about a third, and sleep got better.
